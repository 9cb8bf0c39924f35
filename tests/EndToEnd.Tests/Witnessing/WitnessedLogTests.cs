using Grpc.Core;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Checkpoints;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Witnessing;

/// <summary>A log and two witnesses, each as its operator runs it.</summary>
public sealed class WitnessedLogTests
{
    [Fact]
    public async Task OneWitnessIsEnoughNoneIsNotAndTheLogCatchesUp()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await using var witnesses = await FollowAsync(ledger);
        await using var service = await ServiceProcess.StartAsync(ledger.Service.Folder, witnesses.Options("required"));
        var harvests = ledger.Season.Harvests("W", 4).ToList();
        Assert.NotEmpty(Vouching(witnesses, await AppendAsync(service, harvests[0])));

        await witnesses.KillAsync(0);
        Assert.Equal(["university"], Vouching(witnesses, await AppendAsync(service, harvests[1])));

        await witnesses.KillAsync(1);
        var before = await service.SizeAsync();
        Assert.Equal("NOT_YET_WITNESSED", await ReasonAsync(service, harvests[2]));
        Assert.Equal("NOT_YET_WITNESSED", await ReasonAsync(service, harvests[3]));
        Assert.Equal(before, await service.SizeAsync());

        // The client says that it waits, and loses nothing.
        await using (var client = (await ledger.OfficeAsync("office", service)).Connect())
        {
            var waits = await Assert.ThrowsAsync<LedgerUnreachableException>(() => client.AppendAsync(harvests[2]));
            Assert.Contains("not yet witnessed", waits.Message, StringComparison.Ordinal);
        }

        await witnesses.ReviveAsync(1);
        await service.GrownToAsync(before + 2);
        foreach (var (statement, index) in harvests[2..].Select((statement, i) => (statement, before + (ulong)i)))
        {
            var receipt = await AppendAsync(service, statement);
            Assert.Equal(index, receipt.Index);
            Assert.Equal(["university"], Vouching(witnesses, receipt));
        }

        Assert.Equal(0, await service.TerminateAsync());
    }

    [Fact]
    public async Task ACopyThatWentItsOwnWayIsRefusedByTheWitnesses()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await using var witnesses = await FollowAsync(ledger);
        CopyFolder(ledger.Service.Folder, ledger.At("copy"));
        await using (var service = await ServiceProcess.StartAsync(ledger.Service.Folder, witnesses.Options("required")))
        {
            foreach (var harvest in ledger.Season.Harvests("A", 2))
            {
                await AppendAsync(service, harvest);
            }

            Assert.Equal(0, await service.TerminateAsync());
        }

        // Behind what the witnesses saw: as a restored backup is.
        CopyFolder(ledger.At("copy"), ledger.At("older"));
        CheckRefused(await ServiceProcess.StartInVainAsync(ledger.At("older"), witnesses.Options("optional")), "older backup");

        // Appended to while nobody looked: the fork is seen by the first witness that comes back, and stops.
        await witnesses.KillAsync(0);
        await witnesses.KillAsync(1);
        await using (var fork = await ServiceProcess.StartAsync(ledger.At("copy"), witnesses.Options("optional")))
        {
            foreach (var harvest in ledger.Season.Harvests("B", 3))
            {
                await AppendAsync(fork, harvest);
            }

            await witnesses.ReviveAsync(0);
            var more = ledger.Season.Harvests("C", 1).Single();
            await Patience.UntilAsync(() => fork.Log.Contains("Nothing is signed any more", StringComparison.Ordinal), "the fork to be seen");
            Assert.Equal("LOG_FORKED", await ReasonAsync(fork, more));
            Assert.Equal(0, await fork.TerminateAsync());
        }

        // And does not start again.
        CheckRefused(await ServiceProcess.StartInVainAsync(ledger.At("copy"), witnesses.Options("optional")), "do not continue");
    }

    // The ledger of the test ends; its witnesses know its keys.
    private static async Task<TwoWitnesses> FollowAsync(OpenLedger ledger)
    {
        var keys = (await ledger.Service.Raw.GetCheckpointAsync(new GetCheckpointRequest())).VerifierKeys;
        await ledger.Service.StopAsync();
        return await TwoWitnesses.StartAsync(ledger.At("witnesses"), keys);
    }

    private static async Task<Receipt> AppendAsync(ServiceProcess service, SignedStatement statement) =>
        (await service.Raw.AppendAsync(new AppendRequest { Statement = statement })).Receipt;

    private static async Task<string> ReasonAsync(ServiceProcess service, SignedStatement statement)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => AppendAsync(service, statement));
        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        var details = Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin"));
        return details.Details.Single(detail => detail.Is(Google.Rpc.ErrorInfo.Descriptor)).Unpack<Google.Rpc.ErrorInfo>().Type;
    }

    private static IEnumerable<string> Vouching(TwoWitnesses witnesses, Receipt receipt)
    {
        Assert.True(TlogProof.TryParse(receipt.Proof, out var proof) && SignedNote.TryParse(proof.SignedCheckpoint, out _));
        _ = SignedNote.TryParse(proof.SignedCheckpoint, out var note);
        var verdict = witnesses.Policy.Judge(note!);
        Assert.True(verdict.IsMet);
        return verdict.Vouching.Select(witness => witness.Name);
    }

    private static void CheckRefused((int ExitCode, string Log) end, string why)
    {
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("The witness", end.Log, StringComparison.Ordinal);
        Assert.Contains(why, end.Log, StringComparison.Ordinal);
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
