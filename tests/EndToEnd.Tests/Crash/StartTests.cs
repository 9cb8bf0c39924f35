using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Crash;

public sealed class StartTests
{
    [Fact]
    public async Task A_missing_ledger_is_not_begun_unless_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, log) = await ServiceProcess.StartInVainAsync(folder.At("data"), $"--Ledger:Origin={Season.Origin}");

        Assert.Equal(1, exitCode);
        Assert.Contains("There is no ledger in the data directory.", log, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("data/log.key")));
    }

    [Fact]
    public async Task A_foreign_ledger_and_one_from_an_older_copy_are_not_continued()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await ledger.Service.StopAsync();
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(ledger.Service.Folder, "--Ledger:Origin=example.org/other");
        Assert.Equal(1, exitCode);
        Assert.Contains($"holds the ledger \"{Season.Origin}\", not \"example.org/other\"", log, StringComparison.Ordinal);

        var (database, older, newer) = (Path.Combine(ledger.Service.Folder, "ledger.db"), ledger.At("older"), ledger.At("newer"));
        Move(database, older, copy: true);
        await ledger.Service.RestartAsync();
        await using (var client = (await ledger.OfficeAsync("office")).Connect())
        {
            await ledger.RecordAsync(client, ledger.Season.Harvests("N", 3));
        }

        await ledger.Service.StopAsync();
        Move(database, newer, copy: false);
        Move(older, database, copy: true);
        (exitCode, log) = await ServiceProcess.StartInVainAsync(ledger.Service.Folder);
        Assert.Equal(1, exitCode);
        Assert.Contains("was restored from an older backup", log, StringComparison.Ordinal);

        // Refusing has touched nothing: with the right database it goes on.
        Move(newer, database, copy: false);
        await ledger.Service.RestartAsync();
        Assert.Equal(ledger.OpeningSize + 3, await ledger.Service.SizeAsync());
        await ledger.Service.StopAsync();
    }

    // A database is its file and what lies beside it: its write-ahead log and that one's index.
    private static void Move(string from, string to, bool copy)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
        {
            File.Delete(to + ending);
            if (File.Exists(from + ending))
            {
                File.Copy(from + ending, to + ending);
                if (!copy)
                {
                    File.Delete(from + ending);
                }
            }
        }
    }
}
