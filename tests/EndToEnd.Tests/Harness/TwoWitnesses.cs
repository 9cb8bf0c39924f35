using System.Net;
using System.Security.Cryptography;
using System.Text;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;
using Traceability.Witness;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>Two witnesses of ours that follow one log, and the policy that either of them is enough for.</summary>
internal sealed class TwoWitnesses : IAsyncDisposable
{
    private readonly string[] folders;
    private readonly IPEndPoint[] places = new IPEndPoint[2];
    private readonly WitnessServer?[] running = new WitnessServer?[2];

    private TwoWitnesses(string folder)
    {
        folders = [Path.Combine(folder, "ngo"), Path.Combine(folder, "university")];
        PolicyFile = Path.Combine(folder, "policy");
    }

    /// <summary>Where the policy is.</summary>
    public string PolicyFile { get; }

    public WitnessPolicy Policy => WitnessPolicy.TryParse(File.ReadAllBytes(PolicyFile), out var policy, out var fault) ? policy : throw new FormatException($"{fault}");

    /// <summary>Options of a service that asks them.</summary>
    public string[] Options(string mode) =>
    [
        $"--Ledger:Witnessing={mode}", $"--Ledger:WitnessPolicy={PolicyFile}", "--Ledger:WitnessIntervalMs=0", "--Ledger:WitnessWaitMs=1500",
    ];

    public static async Task<TwoWitnesses> StartAsync(string folder, IEnumerable<string> logKeys)
    {
        var both = new TwoWitnesses(folder);
        using var random = RandomNumberGenerator.Create();
        var text = new StringBuilder();
        for (var i = 0; i < 2; i++)
        {
            var name = Path.GetFileName(both.folders[i]);
            var vkey = WitnessFolder.Create(both.folders[i], $"{name}.example/witness", random);
            foreach (var key in logKeys)
            {
                WitnessFolder.AddLog(both.folders[i], key);
            }

            both.places[i] = new IPEndPoint(IPAddress.Loopback, LoopbackPort.Pick());
            await both.ReviveAsync(i);
            text.Append($"witness {name} {vkey} {both.running[i]!.Address}\n");
        }

        await File.WriteAllTextAsync(both.PolicyFile, $"{text}group either any ngo university\nquorum either\n");
        return both;
    }

    /// <summary>One of them ends.</summary>
    public async Task KillAsync(int which)
    {
        await running[which]!.DisposeAsync();
        running[which] = null;
    }

    /// <summary>It is back where it was, with what it had kept.</summary>
    public async Task ReviveAsync(int which)
    {
        running[which] = await WitnessServer.StartAsync(
            new WitnessOptions { Directory = folders[which], Listen = places[which], PerMinute = 1_000_000 }, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var witness in running.OfType<WitnessServer>())
        {
            await witness.DisposeAsync();
        }
    }
}
