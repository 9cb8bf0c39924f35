namespace Traceability.Architecture.Tests.Dependencies;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("Traceability.LedgerCore.dll")]
    [InlineData("Traceability.LedgerService.dll")]
    [InlineData("Traceability.Client.dll")]
    [InlineData("Traceability.Witness.dll")]
    [InlineData("Traceability.Audit.dll")]
    [InlineData("trace.dll")]
    public void Types_use_one_another_in_one_direction(string assembly)
    {
        var uses = AssemblyUses.Of(Path.Combine(AppContext.BaseDirectory, assembly));
        Assert.NotEmpty(uses);
        Expect.None(DependencyRules.Violations(DependencyRules.Types, uses));
    }

    [Fact]
    public void Projects_reference_one_another_in_one_direction()
    {
        var uses = ProjectUses.Of(SourceTree.OfThisProject);
        Assert.Contains(new Dependency("src/LedgerService", "src/LedgerCore"), uses);
        Expect.None(DependencyRules.Violations(DependencyRules.Projects, uses));
    }

    [Theory]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "System.IO.File.ReadAllBytes")]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "System.IO.FileStream")]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "System.Net.Http.HttpClient")]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "Traceability.LedgerService.Log.LogHead")]
    [InlineData("Traceability.LedgerCore.Merkle.Tree", "NBitcoin.Secp256k1.ECPubKey")]
    [InlineData("Traceability.LedgerCore.Custody.Fold", "System.DateTime.get_UtcNow")]
    [InlineData("Traceability.LedgerCore.Custody.Fold", "System.TimeProvider.get_System")]
    [InlineData("Traceability.LedgerCore.Custody.Fold", "System.Double")]
    [InlineData("Traceability.LedgerCore.Keys.SigningKey", "System.Security.Cryptography.RandomNumberGenerator.Fill")]
    [InlineData("Traceability.Client.LedgerClient", "Traceability.LedgerService.LedgerOptions")]
    [InlineData("Traceability.Cli.Program", "Traceability.LedgerService.LedgerOptions")]
    [InlineData("Traceability.Witness.WitnessBook", "Traceability.Client.LedgerClient")]
    [InlineData("Traceability.Audit.Auditor", "Traceability.Client.LedgerClient")]
    [InlineData("Traceability.LedgerService.Api.LedgerApi", "Traceability.LedgerService.Storage.BatchWriter")]
    [InlineData("Traceability.LedgerService.Verification.ScanPage", "Traceability.LedgerService.Storage.BatchWriter")]
    [InlineData("Traceability.LedgerService.Publication.Tiles", "Traceability.LedgerService.Storage.BatchWriter")]
    [InlineData("Traceability.LedgerService.Queries.LotQuery", "Traceability.LedgerService.Storage.BatchWriter")]
    [InlineData("Traceability.LedgerService.Sequencing.Batch", "Traceability.LedgerService.Queries.LotQuery")]
    [InlineData("Traceability.LedgerService.Projections.Follower", "Traceability.LedgerService.Sequencing.Sequencer")]
    [InlineData("Traceability.LedgerService.Admission.Door", "Traceability.LedgerService.Projections.Statistics")]
    [InlineData("Traceability.LedgerService.Sequencing.Batch", "Traceability.LedgerService.Projections.Statistics")]
    [InlineData("Traceability.LedgerService.Sequencing.Batch", "Traceability.LedgerService.Verification.ScanPage")]
    [InlineData("Traceability.LedgerService.Log.LogReader", "Traceability.LedgerService.Projections.Statistics")]
    [InlineData("Traceability.LedgerService.Log.LogReader", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("Traceability.LedgerService.Log.LogReader", "Microsoft.EntityFrameworkCore.SqlitePropertyExtensions")]
    [InlineData("Traceability.LedgerService.Log.LogReader", "Npgsql.NpgsqlConnection")]
    [InlineData("Traceability.LedgerService.Checkpoints.LedgerOpening", "Microsoft.Data.SqlClient.SqlConnection")]
    [InlineData("Traceability.LedgerService.Checkpoints.LedgerOpening", "Traceability.LedgerService.Storage.Postgres.PostgresTexts")]
    public void A_use_against_the_direction_is_told(string from, string to) =>
        Assert.Single(DependencyRules.Violations(DependencyRules.Types, [new Dependency(from, to)]));

    [Theory]
    [InlineData("Traceability.LedgerCore.Custody.Fold", "System.DateTimeOffset.FromUnixTimeMilliseconds")]
    [InlineData("Traceability.LedgerCore.Statements.Reader", "System.IO.MemoryStream")]
    [InlineData("Traceability.LedgerCore.Keys.PublicKey", "NBitcoin.Secp256k1.ECPubKey")]
    [InlineData("Traceability.LedgerService.Sequencing.Batch", "Traceability.LedgerService.Storage.BatchWriter")]
    [InlineData("Traceability.LedgerService.Storage.SqliteDurability", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("Traceability.Client.LedgerClient", "Traceability.LedgerCore.Merkle.Tree")]
    public void A_use_along_the_direction_is_not(string from, string to) =>
        Assert.Empty(DependencyRules.Violations(DependencyRules.Types, [new Dependency(from, to)]));

    [Theory]
    [InlineData("src/LedgerCore", "src/LedgerService")]
    [InlineData("src/Clients/Traceability.Client", "src/LedgerService")]
    [InlineData("src/LedgerService", "src/Clients/Traceability.Client")]
    [InlineData("src/LedgerService", "tests/TestKit")]
    [InlineData("src/LedgerService", "benchmarks/Traceability.Bench")]
    [InlineData("tests/LedgerService.Tests", "benchmarks/Traceability.Bench")]
    [InlineData("benchmarks/Traceability.Bench", "src/Clients/Traceability.Cli")]
    public void A_reference_against_the_direction_is_told(string from, string to) =>
        Assert.Single(DependencyRules.Violations(DependencyRules.Projects, [new Dependency(from, to)]));

    // Which uses the reader finds: by signature, by instruction, by generic argument, in a closure, in an async method.
    [Theory]
    [InlineData("System.Version")]
    [InlineData("System.Uri.EscapeDataString")]
    [InlineData("System.Text.Rune")]
    [InlineData("System.Math.Cbrt")]
    [InlineData("System.Threading.Tasks.Task.Yield")]
    public void The_reader_finds_a_use_wherever_it_hides(string used)
    {
        var uses = AssemblyUses.Of(typeof(HiddenUses).Assembly.Location);
        Assert.Contains(uses, use => use.From == typeof(HiddenUses).FullName && use.To == used);
    }
}
