using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Witnessing;

/// <summary>A running ledger with an opened season, two witnesses and a policy; time passes only when a test lets it.</summary>
internal sealed class WitnessedLedger : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient stranger = new();
    private RunningLedger? running;
    private GrpcChannel? channel;

    private WitnessedLedger(TestLedger ledger, ScriptedWitness a, ScriptedWitness b) => (Ledger, A, B) = (ledger, a, b);

    public TestLedger Ledger { get; }

    public ScriptedWitness A { get; }

    public ScriptedWitness B { get; }

    public RunningLedger Running => running!;

    public GrpcCalls Api => new(channel!.CreateCallInvoker());

    /// <summary>The policy with the two witnesses in it.</summary>
    public WitnessPolicy Policy => WitnessPolicy.TryParse(File.ReadAllBytes(PolicyFile), out var policy, out var fault) ? policy : throw new FormatException($"{fault}");

    public string PolicyFile => Path.Combine(folder.Path, "policy");

    /// <summary>A new ledger, not yet running.</summary>
    public static async Task<WitnessedLedger> NewAsync(string quorum = "any")
    {
        var ledger = new WitnessedLedger(await TestLedger.OpenAsync(), await ScriptedWitness.StartAsync("a", 1), await ScriptedWitness.StartAsync("b", 2));
        await File.WriteAllTextAsync(ledger.PolicyFile, $"{ledger.A.Line}{ledger.B.Line}group all-of-them {quorum} a b\nquorum all-of-them\n");
        return ledger;
    }

    /// <summary>A new ledger that runs.</summary>
    public static async Task<WitnessedLedger> StartAsync(string mode, string quorum = "any")
    {
        var ledger = await NewAsync(quorum);
        await ledger.RunAsync(mode);
        return ledger;
    }

    public async Task RunAsync(string mode)
    {
        running = await RunningLedger.StartAsync(
            Ledger, $"--Ledger:Witnessing={mode}", $"--Ledger:WitnessPolicy={PolicyFile}", "--Ledger:WitnessIntervalMs=0",
            "--Ledger:WitnessTimeoutMs=60000");
        channel = GrpcChannel.ForAddress(running.Grpc);
    }

    public async Task StopAsync()
    {
        channel!.Dispose();
        await running!.DisposeAsync();
        running = null;
    }

    /// <summary>A harvest as it is sent.</summary>
    public SignedStatement Harvest() => Ledger.Season.Harvest(SeasonScript.Kilogram).Sign();

    public async Task<Receipt> AppendAsync(SignedStatement statement) => (await Api.AppendAsync(new AppendRequest { Statement = statement })).Receipt;

    /// <summary>Sends a statement, lets time pass until there is an answer, and gives the reason of the refusal.</summary>
    public async Task<string> RefusalAsync(SignedStatement statement)
    {
        var call = Api.AppendAsync(new AppendRequest { Statement = statement }).ResponseAsync;
        await PassAsync(() => Task.FromResult(call.IsCompleted));
        return ReasonOf(await Assert.ThrowsAsync<RpcException>(() => call));
    }

    public static string ReasonOf(RpcException refusal)
    {
        var status = Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin"));
        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        return status.Details.Single(detail => detail.Is(Google.Rpc.ErrorInfo.Descriptor)).Unpack<Google.Rpc.ErrorInfo>().Type;
    }

    /// <summary>Lets time pass, second by second, until something has come about.</summary>
    public Task PassAsync(Func<Task<bool>> until) => Eventually.TrueAsync(async () =>
    {
        // Not faster than a witness can answer: else its time would be up before it was asked.
        using var there = await stranger.GetAsync(A.Url);
        Ledger.Time.Advance(TimeSpan.FromSeconds(1));
        return await until();
    });

    /// <summary>What the policy says of a note.</summary>
    public QuorumVerdict Judge(string note) => Policy.Judge(SignedNote.TryParse(note, out var parsed) ? parsed : throw new FormatException(note));

    /// <summary>What the policy says of a receipt's checkpoint.</summary>
    public QuorumVerdict Judge(Receipt receipt) => Judge(TlogProof.TryParse(receipt.Proof, out var proof) ? proof.SignedCheckpoint : throw new FormatException(receipt.Proof));

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await StopAsync();
        }

        stranger.Dispose();
        await A.DisposeAsync();
        await B.DisposeAsync();
        await Ledger.DisposeAsync();
        folder.Dispose();
    }
}
