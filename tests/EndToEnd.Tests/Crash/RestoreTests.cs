using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.EndToEnd.Tests.Crash;

/// <summary>Files of a ledger that do not go together: the service ends with 1, says which, and signs nothing.</summary>
public sealed class RestoreTests
{
    private const string OperationsPage = "(docs/operations.md, \"";

    [Fact]
    public async Task Of_two_copies_that_went_on_neither_is_continued_in_place_of_the_other()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await ledger.Service.StopAsync();
        var copy = ledger.At("copy");
        TemporaryFolder.Copy(ledger.Service.Folder, copy);
        await ledger.Service.RestartAsync();
        await RecordAsync(ledger, ledger.Service, "A", 3);
        await ledger.Service.StopAsync();
        await using (var other = await ServiceProcess.StartAsync(copy))
        {
            await RecordAsync(ledger, other, "B", 4);
            await other.StopAsync();
        }

        // The copy is longer, so only what was signed tells that it is another history.
        ReplaceDatabase(ledger.Service.Folder, copy);
        await CheckRefusedAsync(ledger.Service.Folder, "The database has another history");

        // With the checkpoint that the copy signed it is the copy, whole.
        File.Copy(Path.Combine(copy, "checkpoint"), Path.Combine(ledger.Service.Folder, "checkpoint"), overwrite: true);
        await ledger.Service.RestartAsync();
        Assert.Equal(ledger.OpeningSize + 4, await ledger.Service.SizeAsync());
        await ledger.Service.StopAsync();
    }

    [Fact]
    public async Task The_signed_checkpoint_of_another_ledger_is_refused_and_a_missing_one_too()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await using var other = await OpenLedger.StartAsync();
        await other.Service.StopAsync();
        await ledger.Service.StopAsync();
        var (file, kept) = (Path.Combine(ledger.Service.Folder, "checkpoint"), ledger.At("kept"));
        File.Move(file, kept);
        await CheckRefusedAsync(ledger.Service.Folder, "start once with --Ledger:AcceptMissingCheckpoint=true");
        Assert.False(File.Exists(file));

        File.Copy(Path.Combine(other.Service.Folder, "checkpoint"), file);
        await CheckRefusedAsync(ledger.Service.Folder, "is not one that this ledger's keys signed");

        File.Delete(file);
        await using (var accepted = await ServiceProcess.StartAsync(ledger.Service.Folder, "--Ledger:AcceptMissingCheckpoint=true"))
        {
            Assert.Equal(await File.ReadAllTextAsync(kept), await accepted.CheckpointAsync());
            await accepted.StopAsync();
        }

        Assert.Equal(await File.ReadAllTextAsync(kept), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task One_byte_changed_in_the_file_of_the_database_or_of_the_checkpoint_is_refused()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var last = ledger.Season.Harvest("last", Season.Kilogram).Sign(ledger.Season.Cooperative.Key);
        await using (var client = (await ledger.OfficeAsync("office")).Connect())
        {
            await ledger.RecordAsync(client, [last]);
        }

        await ledger.Service.StopAsync();
        var folder = ledger.Service.Folder;
        Assert.True(SignedNote.TryParse(await File.ReadAllTextAsync(Path.Combine(folder, "checkpoint")), out var note));
        Assert.True(Checkpoint.TryParse(note.Text, out var head));
        await CheckRefusedWhileAsync(folder, "ledger.db", head.Root.Span.ToArray(), "The head row has another root");
        await CheckRefusedWhileAsync(folder, "ledger.db", last.Statement.ToByteArray(), "is not the one that the tree holds");

        // Unreadable or wrongly signed, by what the changed letter is.
        await CheckRefusedWhileAsync(folder, "checkpoint", System.Text.Encoding.UTF8.GetBytes(head.Root.ToBase64()), "The signed checkpoint ");

        await ledger.Service.RestartAsync();
        Assert.Equal(head.Size, await ledger.Service.SizeAsync());
        await ledger.Service.StopAsync();
    }

    private static async Task RecordAsync(OpenLedger ledger, ServiceProcess service, string prefix, int count)
    {
        await using var client = (await ledger.OfficeAsync($"office-{prefix}", service)).Connect();
        await ledger.RecordAsync(client, ledger.Season.Harvests(prefix, count));
    }

    private static async Task CheckRefusedAsync(string folder, string expected)
    {
        var file = Path.Combine(folder, "checkpoint");
        var before = File.Exists(file) ? await File.ReadAllTextAsync(file) : null;
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(folder);
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, log, StringComparison.Ordinal);
        Assert.Contains(OperationsPage, log, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(file) ? await File.ReadAllTextAsync(file) : null);
    }

    private static async Task CheckRefusedWhileAsync(string folder, string name, byte[] changed, string expected)
    {
        var file = Path.Combine(folder, name);
        var whole = await File.ReadAllBytesAsync(file);
        var bent = (byte[])whole.Clone();
        for (var at = bent.AsSpan().IndexOf(changed); at >= 0; at = bent.AsSpan().IndexOf(changed))
        {
            bent[at + (changed.Length / 2)] ^= 1;
        }

        Assert.NotEqual(whole, bent);
        await File.WriteAllBytesAsync(file, bent);
        await CheckRefusedAsync(folder, expected);
        await File.WriteAllBytesAsync(file, whole);
    }

    // A stopped service has put its write-ahead log into the file.
    private static void ReplaceDatabase(string folder, string from) =>
        File.Copy(Path.Combine(from, "ledger.db"), Path.Combine(folder, "ledger.db"), overwrite: true);
}
