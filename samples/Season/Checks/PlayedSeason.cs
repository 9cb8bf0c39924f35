using Grpc.Net.Client;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.Season.Commands;
using Traceability.Season.Hosting;
using Traceability.Season.Play;
using Traceability.Season.Results;

namespace Traceability.Season.Checks;

/// <summary>What the checks look at: a season played to the end, its service still up.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Trace">The command.</param>
/// <param name="Diary">What each step gave.</param>
/// <param name="Ledger">The service.</param>
/// <param name="Label">The first label.</param>
/// <param name="Http">Asks the web port.</param>
/// <param name="Cancellation">Stops the checks.</param>
internal sealed record PlayedSeason(
    DataFolder Folder, Trace Trace, Diary Diary, LedgerProcess Ledger, FirstLabel Label, HttpClient Http, CancellationToken Cancellation)
{
    /// <summary>What a stranger pins: the ledger's Ed25519 verifier key and nothing else.</summary>
    public CheckpointVerifier Pinned()
    {
        var profile = Workspace(Parties.Trader).Profile!;
        var keys = profile.VerifierKeys
            .Select(text => VerifierKey.TryParse(text, out var key) ? key : throw new SeasonFault($"{text} is no verifier key."))
            .Where(key => key.Type == NoteKeyType.Ed25519);
        return new CheckpointVerifier(profile.Origin, keys);
    }

    /// <summary>A party's workspace.</summary>
    public Workspace Workspace(string party) => Client.Workspace.Open(Folder.Party(party), TimeProvider.System);

    /// <summary>Everything that any party recorded so far, with the receipt it got.</summary>
    public IReadOnlyList<Recorded> Recorded() =>
    [
        .. from party in Parties.All
           let workspace = Workspace(party)
           from item in workspace.Outbox.List(OutboxStatus.Sent)
           let receipt = workspace.Receipts.Find(item.Id)
           where receipt is not null
           orderby receipt.Index
           select new Recorded(item, receipt),
    ];

    /// <summary>A bare connection, for questions that the SDK asks only inside.</summary>
    public GrpcChannel Connect() => GrpcChannel.ForAddress(Ledger.Grpc);

    /// <summary>Runs a command that may be refused.</summary>
    public Task<TraceAnswer> TryAsync(string party, params string[] words) => Trace.RunAsync(party, words, Cancellation);
}
