using System.Diagnostics;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Merkle;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Ledger;

/// <summary>An operator copies the database and lets both copies grow, with the log's own keys. Outsiders catch it.</summary>
public sealed class WitnessedForkTests
{
    [NodeFact]
    public async Task A_forked_log_is_refused_by_its_witness_and_convicted_by_evidence_that_a_stranger_verifies()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var profile = await LedgerProfile.FetchAsync(ledger.Service.Grpc, ledger.Service.Web);
        await using var witness = await WitnessProcess.StartAsync(ledger.At("witness"), "witness.example/ngo", profile.VerifierKeys);
        var begin = ledger.OpeningSize;
        Assert.Equal(200, (await witness.AddAsync(0, [], await ledger.Service.CheckpointAsync())).Status);
        await ledger.Service.StopAsync();
        TemporaryFolder.Copy(ledger.Service.Folder, ledger.At("copy"));

        // The history that the witness and a monitor see.
        await ledger.Service.RestartAsync();
        await RecordAsync(ledger, ledger.Service, "A", 2);
        var seen = await ledger.Service.CheckpointAsync();
        Assert.Equal(200, (await witness.AddAsync(begin, await ProofAsync(ledger.Service, begin, begin + 2), seen)).Status);
        await witness.KillAsync();
        await witness.StartAgainAsync();
        Assert.StartsWith(seen, await witness.LatestAsync(Season.Origin), StringComparison.Ordinal);
        (await MonitorAsync(ledger, ledger.Service, "monitor", witness)).Ended(0);

        // The history that others are shown.
        await ledger.Service.StopAsync();
        await using var other = await ServiceProcess.StartAsync(ledger.At("copy"));
        await RecordAsync(ledger, other, "B", 3);
        var shown = await other.CheckpointAsync();
        var before = await witness.LatestAsync(Season.Origin);
        Assert.Equal((409, $"{begin + 2}\n"), await witness.AddAsync(begin, await ProofAsync(other, begin, begin + 3), shown));
        Assert.Equal(422, (await witness.AddAsync(begin + 2, await ProofAsync(other, begin + 2, begin + 3), shown)).Status);
        Assert.Equal(before, await witness.LatestAsync(Season.Origin));

        // Who saw the first history convicts the log of the second, and so does who asks the witness.
        var remembering = await MonitorAsync(ledger, other, "monitor");
        var asking = await MonitorAsync(ledger, other, "newcomer", witness);
        foreach (var said in (TraceResult[])[remembering, asking])
        {
            var finding = said.Ended(4).Json.GetProperty("findings")[0];
            Assert.Equal("LOG_FORKED", finding.GetProperty("code").GetString());
            var evidence = finding.GetProperty("evidence").GetString()!;
            Assert.Contains(seen.Split('\n')[^2], await File.ReadAllTextAsync(evidence), StringComparison.Ordinal);
            (await TraceProcess.RunAsync(ledger.At("verifier"), "monitor", "verify", evidence, "--key", profile.VerifierKeys[0])).Ended(0);
            Assert.Equal((0, "proved: the log forked\n"), await StrangerAsync(evidence, profile.VerifierKeys[1]));
            Assert.Equal((1, "not proved: origin\n"), await StrangerAsync(evidence, witness.Vkey));
        }

        await other.StopAsync();
        Assert.Equal(0, await witness.TerminateAsync());
    }

    private static async Task<TraceResult> MonitorAsync(OpenLedger ledger, ServiceProcess service, string state, WitnessProcess? witness = null)
    {
        var profile = await LedgerProfile.FetchAsync(service.Grpc, service.Web);
        return await TraceProcess.RunAsync(ledger.At("home"), [
            "monitor", "--once", "--json", "--url", service.Web.ToString(), "--state", ledger.At(state), "--key", profile.VerifierKeys[0],
            .. witness is null ? (string[])[] : ["--witness", witness.Address.ToString()],
        ]);
    }

    private static async Task<IReadOnlyList<Hash>> ProofAsync(ServiceProcess service, ulong from, ulong to)
    {
        var answer = await service.Raw.GetConsistencyProofAsync(new GetConsistencyProofRequest { OldSize = from, NewSize = to });
        return [.. answer.Hashes.Select(hash => Hash.FromBytes(hash.Span))];
    }

    private static async Task<(int ExitCode, string Output)> StrangerAsync(string evidence, string vkey)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(NodeFactAttribute.Folder, "evidence.mjs"), evidence, vkey]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static async Task RecordAsync(OpenLedger ledger, ServiceProcess service, string prefix, int count)
    {
        await using var client = (await ledger.OfficeAsync($"office {prefix}", service)).Connect();
        await ledger.RecordAsync(client, ledger.Season.Harvests(prefix, count));
    }
}
