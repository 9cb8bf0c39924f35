using Microsoft.Extensions.Logging.Abstractions;
using Traceability.LedgerService.Checkpoints;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Checkpoints;

/// <summary>What is on disk is signed on only when that cannot fork the log; every refusal says which it is.</summary>
public sealed class LedgerOpeningTests
{
    [Fact]
    public void AnEmptyFolderIsNotALedgerUnlessOneIsToBeCreated()
    {
        using var folder = new TemporaryFolder();
        var options = new LedgerOptions { DataDirectory = folder.Path, Origin = SeasonScript.Origin };
        Assert.Contains("There is no ledger", Refusal(options), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void ANewLedgerNeedsAnOrigin()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("needs an origin", Refusal(new LedgerOptions { DataDirectory = folder.Path, Create = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherOriginIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Options.Origin = "ledger.example/other";
        Assert.Contains("An origin never changes", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALedgerOpensWithoutBeingToldItsOriginAgain()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Options.Origin = "";
        ledger.Options.Create = false;
        ledger.Reload();
        Assert.Equal(SeasonScript.Origin, ledger.Get<LogKeys>().Origin);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task ADatabaseWithoutItsKeysIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        File.Delete(PathOf(ledger, LogKeyFile.Name));
        Assert.Contains("keys are missing", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyFileThatCannotBeReadIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        File.WriteAllText(PathOf(ledger, LogKeyFile.Name), "{}");
        Assert.Contains("cannot be read", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysWithoutTheirDatabaseAreRefusedOnceTheyHaveSigned()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Drop(ledger);
        Assert.Contains("would fork the log", Refusal(ledger), StringComparison.Ordinal);
        Assert.Contains("would fork the log", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignedCheckpointAloneIsNoPlaceForANewLedger()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Drop(ledger);
        File.Delete(PathOf(ledger, LogKeyFile.Name));
        Assert.Contains("would fork the log", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDatabaseOfAnotherLedgerIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using (var context = ledger.Context())
        {
            context.Heads.Single().Origin = "ledger.example/other";
            await context.SaveChangesAsync();
        }

        Assert.Contains("do not belong together", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOlderDatabaseThanTheSignedCheckpointIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Store.BackUp(ledger.Options);
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        ledger.Store.Restore(ledger.Options);
        Assert.Contains("restored from an older backup", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherHistoryThanTheSignedCheckpointsIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Store.BackUp(ledger.Options);
        Copy(ledger, SignedHeadFile.Name, "backup.note");
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        Copy(ledger, SignedHeadFile.Name, "other.note");

        ledger.Store.Restore(ledger.Options);
        Copy(ledger, "backup.note", SignedHeadFile.Name);
        ledger.Reload();
        var other = ledger.Season.Harvest(SeasonScript.Kilogram).Sign();
        await ledger.Get<LedgerService.Sequencing.BatchCommit>().RunAsync([ledger.Admit(other)], CancellationToken.None);

        Copy(ledger, "other.note", SignedHeadFile.Name);
        Assert.Contains("it is of a fork", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignedCheckpointThatCannotBeReadIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        File.WriteAllText(PathOf(ledger, SignedHeadFile.Name), "gone");
        Assert.Contains("cannot be read", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignedCheckpointOfAnotherLedgerIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var other = await TestLedger.OpenAsync();
        File.Copy(PathOf(other, SignedHeadFile.Name), PathOf(ledger, SignedHeadFile.Name), overwrite: true);
        Assert.Contains("is not one that this ledger's keys signed", Refusal(ledger), StringComparison.Ordinal);

        var foreign = ledger.Get<SignedHeadFile>().Read()!.Replace(SeasonScript.Origin, "ledger.example/other", StringComparison.Ordinal);
        File.WriteAllText(PathOf(ledger, SignedHeadFile.Name), foreign);
        Assert.Contains("is of the ledger \"ledger.example/other\"", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALedgerWithEntriesButWithoutItsSignedCheckpointStartsOnlyWhenThatIsAccepted()
    {
        await using var ledger = await TestLedger.OpenAsync();
        File.Delete(PathOf(ledger, SignedHeadFile.Name));
        Assert.Contains("AcceptMissingCheckpoint=true", Refusal(ledger), StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf(ledger, SignedHeadFile.Name)));

        ledger.Options.AcceptMissingCheckpoint = true;
        ledger.Reload();
        Assert.Contains(ledger.Log.Lines, line => line.Contains("was missing, as was accepted", StringComparison.Ordinal));
        ledger.Options.AcceptMissingCheckpoint = false;
        ledger.Reload();
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task TheSignedCheckpointMayBeKeptOnAnotherDisk()
    {
        using var elsewhere = new TemporaryFolder();
        await using var ledger = TestLedger.Empty();
        ledger.Options.CheckpointFile = Path.Combine(elsewhere.Path, "signed", "head");
        Assert.Contains("cannot be read or written", Refusal(ledger), StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(elsewhere.Path, "signed"));
        ledger.Reload();
        await ledger.PlayAsync();
        Assert.False(File.Exists(PathOf(ledger, SignedHeadFile.Name)));
        ledger.Store.BackUp(ledger.Options);
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        ledger.Store.Restore(ledger.Options);
        Assert.Contains("restored from an older backup", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Sqlite);
        Drop(ledger);
        File.WriteAllText(PathOf(ledger, "ledger.db"), new string('x', 8192));
        Assert.Contains("The database cannot be read", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public void EverySectionThatARefusalNamesIsAHeadingOfTheOperatorsPage()
    {
        var headings = Project.Read("docs/operations.md").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        var named = typeof(OperationsSection).GetFields().Select(field => $"## {field.GetRawConstantValue()}").ToList();
        Assert.NotEmpty(named);
        Assert.Subset(headings.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public async Task AStartKeepsTheNewestCheckpointWhereACrashHadLeftAnOlderOne()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Copy(ledger, SignedHeadFile.Name, "older.note");
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        var newest = ledger.Get<SignedHeadFile>().Read();

        Copy(ledger, "older.note", SignedHeadFile.Name);
        ledger.Reload();

        Assert.Equal(newest, ledger.Get<SignedHeadFile>().Read());
    }

    [Fact]
    public async Task AClockBehindTheLastEntryIsRefusedAndALittleDriftIsNot()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Time.Set(ledger.Season.NowMs - 60_000);
        ledger.Reload();
        ledger.Time.Set(ledger.Season.NowMs - 60_001);
        Assert.Contains("Set the clock", Refusal(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyFileWithoutADatabaseIsContinuedWhenNothingWasEverSigned()
    {
        await using var ledger = TestLedger.Empty();
        ledger.Get<LogKeys>();
        Drop(ledger);
        ledger.Reload();
        await ledger.PlayAsync();
        await ledger.CheckLogAsync();
    }

    private static string Refusal(TestLedger ledger) =>
        Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Message;

    private static string Refusal(LedgerOptions options) => Assert.Throws<LedgerRefusedToStartException>(
        () => LedgerOpening.Open(options, new ManualTime(SeasonScript.Beginning), NullLogger.Instance)).Message;

    private static string PathOf(TestLedger ledger, string name) => Path.Combine(ledger.Options.DataDirectory, name);

    private static void Copy(TestLedger ledger, string from, string to) => File.Copy(PathOf(ledger, from), PathOf(ledger, to), overwrite: true);

    private static void Drop(TestLedger ledger) => ledger.Store.Drop(ledger.Options);
}
