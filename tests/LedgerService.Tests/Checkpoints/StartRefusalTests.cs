using System.Reflection;
using Microsoft.Extensions.Configuration;
using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService.Tests.Checkpoints;

/// <summary>What a start looks at besides the ledger itself.</summary>
public sealed class StartRefusalTests
{
    [Fact]
    public void TheOperatorsPageHasARowForEachCode()
    {
        var codes = typeof(StartRefusal).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => field.GetValue(null)).OfType<StartRefusal>().ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Select(refusal => refusal.Code), OperatorsPage.TableUnder("## When it does not start").Select(row => row[0]));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task AKeyFileThatOthersMayReadIsRefusedUntilItIsPrivateAgain()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var file = Path.Combine(ledger.Options.DataDirectory, LogKeyFile.Name);
        foreach (var mode in (UnixFileMode[])[UnixFileMode.GroupRead, UnixFileMode.GroupWrite, UnixFileMode.OtherRead, UnixFileMode.OtherWrite])
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
            Assert.Equal("KEY_FILE_EXPOSED", Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Code);
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        ledger.Reload();
    }

    [Fact]
    public void ADataDirectoryIsHeldByOneServiceAtATime()
    {
        using var folder = new TemporaryFolder();
        var options = new LedgerOptions { DataDirectory = folder.Path };
        using var second = new DataFolder(options);
        using (var first = new DataFolder(options))
        {
            first.Hold();
            Assert.Equal("DATA_FOLDER_IN_USE", Assert.Throws<LedgerRefusedToStartException>(second.Hold).Code);
        }

        second.Hold();
    }

    [Fact]
    public void AFileIsNoDataDirectoryAndNoneIsMadeUnlessALedgerIsToBeBegun()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "data");
        using (var nobodys = new DataFolder(new LedgerOptions { DataDirectory = path }))
        {
            nobodys.Hold();
            Assert.False(Directory.Exists(path));
        }

        File.WriteAllText(path, "");
        using var file = new DataFolder(new LedgerOptions { DataDirectory = path });
        Assert.Equal("DATA_FOLDER_UNUSABLE", Assert.Throws<LedgerRefusedToStartException>(file.Hold).Code);
    }

    [Fact]
    public void EverythingThatIsWrongWithTheOptionsIsSaidAtOnce()
    {
        string[] expected =
        [
            "Ledger:Create cannot be \"perhaps\": it takes true or false.",
            "Ledger:Database cannot be \"oracle\": it takes sqlite, postgres, sqlserver.",
            "There is no option Ledger:DataDirectroy. Is Ledger:DataDirectory meant?",
            "There is no option Ledger:Nonsense. All of them are in docs/operations.md and in LedgerOptions.",
            "Ledger:WebPort cannot be \"http\": it takes a number from 0 to 65535.",
            "Ledger:QueueLimit cannot be used: it takes a number from 16 to 65536.",
            "Ledger:Origin cannot be used: it takes at most 255 characters, and no space or \"+\".",
        ];
        var faults = Faults(
            ("Create", "perhaps"), ("Database", "oracle"), ("DataDirectroy", "x"), ("Nonsense", "x"), ("WebPort", "http"), ("QueueLimit", "15"),
            ("Origin", "a b"), ("TlsPassword", "p w"), ("BatchLimit", "512"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), faults.Order(StringComparer.Ordinal));
        Assert.Empty(Faults(("database", "Postgres"), ("DrainMs", "0"), ("LogFormat", "json"), ("Witnessing", "required"), ("CheckpointFile", "")));
        Assert.DoesNotContain(Faults(("GenesisKey", "my secret")), fault => fault.Contains("my secret", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Faults(params (string Name, string Value)[] options) => OptionFaults.Of(
        new ConfigurationBuilder().AddInMemoryCollection(options.Select(option => KeyValuePair.Create($"Ledger:{option.Name}", (string?)option.Value))).Build());
}
