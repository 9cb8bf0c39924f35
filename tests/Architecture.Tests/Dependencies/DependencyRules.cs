namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>The one direction of dependency (DESIGN sections 2 and 9), as a table.</summary>
public static class DependencyRules
{
    private const string Core = "Traceability.LedgerCore";
    private const string Service = "Traceability.LedgerService";
    private const string Batch = Service + ".Storage.Batch*";

    /// <summary>Every rule between types.</summary>
    public static readonly IReadOnlyList<DependencyRule> Types =
    [
        new(Core, ["Traceability.LedgerService", "Traceability.Client", "Traceability.Cli"], [], "the core uses nothing of ours"),
        new(
            Core,
            ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Microsoft.Data", "Grpc"],
            [],
            "the core is pure: no framework"),
        new(
            Core,
            [
                "System.Net", "System.Console", "System.Environment.Get*", "System.Environment.get_MachineName",
                "System.Diagnostics.Process", "System.IO.File*", "System.IO.Directory*", "System.IO.StreamReader", "System.IO.StreamWriter",
                "System.IO.RandomAccess", "System.IO.MemoryMappedFiles", "System.Threading.Thread",
            ],
            [],
            "the core is pure: no input or output"),
        new(
            Core,
            [
                "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
                "System.DateTimeOffset.get_UtcNow", "System.Environment.get_TickCount*", "System.TimeProvider",
                "System.Diagnostics.Stopwatch", "System.Threading.Timer",
            ],
            [],
            "the core is pure: no clock"),
        new(
            Core,
            [
                "System.Random", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Security.Cryptography.RandomNumberGenerator",
                "Org.BouncyCastle.Security.SecureRandom",
            ],
            [],
            "the core is pure: no randomness"),
        new(Core + ".Custody", ["System.Single", "System.Double", "System.Half", "System.MathF"], [], "custody counts in whole numbers"),
        new(Core, ["NBitcoin"], [Core + ".Keys"], "LedgerCore/Keys is the only caller of the curve"),

        new("Traceability.Client", [Service, "Traceability.Cli"], [], "clients never reference the service"),
        new("Traceability.Cli", [Service], [], "clients never reference the service"),
        new("Traceability.Witness", [Service, "Traceability.Client", "Traceability.Audit", "Traceability.Cli"], [], "a witness knows the core alone"),
        new("Traceability.Audit", [Service, "Traceability.Client", "Traceability.Witness", "Traceability.Cli"], [], "an auditor knows the core alone"),

        new(
            Service,
            [
                "Microsoft.Data.Sqlite", "SQLitePCL", "Microsoft.EntityFrameworkCore.Sqlite*", "Npgsql", "Npgsql.EntityFrameworkCore",
                "Microsoft.EntityFrameworkCore.Npgsql*", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer*",
                Service + ".Storage.Postgres", Service + ".Storage.SqlServer",
            ],
            [Service + ".Storage"],
            "only Storage knows the database provider"),
        new(Service + ".Api", [Batch], [], "the api writes through the sequencer alone"),
        new(Service + ".Queries", [Batch, Service + ".Sequencing", Service + ".Api"], [], "queries only read what a batch committed"),
        new(Service + ".Verification", [Batch, Service + ".Sequencing"], [], "verification only reads what a batch committed"),
        new(Service + ".Publication", [Batch, Service + ".Sequencing"], [], "publication only reads what a batch committed"),
        new(Service + ".Listings", [Batch, Service + ".Sequencing", Service + ".Api", Service + ".Projections"], [], "listings only read what a batch committed"),
        new(Service + ".Projections", [Batch, Service + ".Sequencing", Service + ".Admission"], [], "projections follow the log"),
        new(
            Service + ".Admission",
            [
                Batch, Service + ".Storage.LedgerContext", Service + ".Log", Service + ".Projections", Service + ".Queries",
                Service + ".Verification",
            ],
            [],
            "admission keeps no state, and asks the store for no more than whether a key is known"),
        new(
            Service + ".Sequencing",
            [Service + ".Projections", Service + ".Verification", Service + ".Publication", Service + ".Queries", Service + ".Api"],
            [],
            "no rule reads a projection, and the write path knows nothing of those who read"),
        new(
            Service + ".Log",
            [
                Service + ".Projections", Service + ".Verification", Service + ".Publication", Service + ".Queries", Service + ".Api",
                Service + ".Sequencing",
            ],
            [],
            "the log stands below those who use it"),
        new(
            Service + ".Witnessing",
            [
                Batch, Service + ".Sequencing", Service + ".Projections", Service + ".Verification", Service + ".Publication", Service + ".Queries",
                Service + ".Api",
            ],
            [],
            "witnesses are asked beside the log, never within a batch"),
        new(
            Service + ".Storage",
            [
                Service + ".Api", Service + ".Admission", Service + ".Sequencing", Service + ".Publication", Service + ".Projections",
                Service + ".Verification", Service + ".Queries", "Microsoft.AspNetCore",
            ],
            [],
            "storage stands below every stage"),
    ];

    /// <summary>Every rule between projects.</summary>
    public static readonly IReadOnlyList<DependencyRule> Projects =
    [
        new("src", ["benchmarks"], [], "the product knows no benchmark"),
        new("tests", ["benchmarks"], [], "no test leans on a benchmark"),
        new("benchmarks", ["src/Clients", "samples"], [], "a benchmark measures the service and the core"),
        new("src/LedgerCore", ["src", "tests"], [], "the core uses nothing of ours"),
        new("src/LedgerService", ["src/Clients", "tests"], [], "the service knows no client"),
        new("src/Clients", ["src/LedgerService", "tests"], [], "clients never reference the service"),
        new("src/Clients/Traceability.Client", ["src/Clients/Traceability.Cli"], [], "the SDK does not know the command"),
        new("src/Clients/Traceability.Witness", ["src/Clients/Traceability.Client", "src/Clients/Traceability.Audit", "src/Clients/Traceability.Cli"], [], "a witness knows the core alone"),
        new("src/Clients/Traceability.Audit", ["src/Clients/Traceability.Client", "src/Clients/Traceability.Witness", "src/Clients/Traceability.Cli"], [], "an auditor knows the core alone"),
        new("eng/standins", ["src", "tests"], [], "a stand-in is no place for our code"),
        new("tests/EndToEnd.Tests", ["src/LedgerService"], [], "the end-to-end tests see the service from outside"),
    ];

    /// <summary>One line for each use that breaks a rule.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<DependencyRule> rules, IEnumerable<Dependency> uses) =>
        [.. from use in uses from rule in rules where rule.Forbids(use) select $"{use.From} uses {use.To}, but {rule.Because}"];
}
