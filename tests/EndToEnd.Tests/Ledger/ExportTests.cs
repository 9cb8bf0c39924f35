using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.EndToEnd.Tests.Ledger;

/// <summary>The programs as they are installed: keys are rotated, the ledger is exported, and checked where no service runs.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task After_a_rotation_an_export_is_checked_without_any_service()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var office = await ledger.OfficeAsync("office");
        var old = office.Profile!.VerifierKeys;
        Assert.Equal(0, await KeysAsync(ledger, "add"));
        await ledger.Service.StopAsync();
        await ledger.Service.RestartAsync();
        await using (var client = office.Connect())
        {
            await ledger.RecordAsync(client, ledger.Season.Harvests("AFTER", 1));
        }

        Assert.Equal(0, await KeysAsync(ledger, "retire", old[0].Split('+')[1]));
        await ledger.Service.StopAsync();
        await ledger.Service.RestartAsync();
        Assert.Equal("vouched", (await TraceProcess.RunAsync(office.Folder, "keys", "--json")).Ended(1).Json.GetProperty("compared").GetString());
        (await TraceProcess.RunAsync(office.Folder, "keys", "--take-over", "--json")).Ended(0);
        var exported = (await TraceProcess.RunAsync(office.Folder, "export", ledger.At("out"), "--sealed", "--as", "owner", "--json")).Ended(0).Json;
        Assert.True(exported.GetProperty("sealed").GetBoolean());
        await ledger.Service.StopAsync();

        // Nobody answers any more: the folder is all there is.
        (await TraceProcess.RunAsync(office.Folder, "keys", "--export", ledger.At("out"))).Ended(0);
        Assert.True(LogKeyList.TryRead(await File.ReadAllTextAsync(ledger.At("out/log-keys")), out var list));
        Assert.True(new CheckpointVerifier(list.Origin, list.Keys).TryOpen(await File.ReadAllTextAsync(ledger.At("out/checkpoint")), out Checkpoint? checkpoint, out _));
        Assert.Equal(ledger.OpeningSize + 1, checkpoint.Size);
        var bundle = EntryBundleId.ForEntry(0, checkpoint.Size)!.Value;
        Assert.True(EntryBundle.TryParse(await File.ReadAllBytesAsync(ledger.At("out/" + bundle.Path)), out var entries));
        Assert.Equal(checkpoint.Root, MerkleTree.Build([.. entries.Select(entry => TreeHasher.Leaf(entry.Span))]).Root);
    }

    private static async Task<int> KeysAsync(OpenLedger ledger, params string[] words)
    {
        await using var process = ChildProcess.Start(
            BuiltProgram.Service, ["keys", .. words, $"--Ledger:DataDirectory={ledger.Service.Folder}"], Path.GetTempPath());
        return await process.ExitAsync();
    }
}
