using Grpc.Net.Client;
using Traceability.LedgerCore.Merkle;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>
/// A connection to one ledger that believes nothing unproved: every receipt is checked against the caller's own bytes,
/// every checkpoint against the pinned keys and the newest one remembered. Safe for use by many threads.
/// </summary>
/// <remarks>
/// Questions throw <see cref="LedgerRefusedException"/> (the ledger answered no), <see cref="LedgerUnreachableException"/>
/// (it did not answer), <see cref="UnprovenAnswerException"/> (the answer does not hold) and
/// <see cref="ForkDetectedException"/>. A refused statement is a value: <see cref="AppendOutcome"/>.
/// </remarks>
public sealed partial class LedgerClient : IAsyncDisposable
{
    private readonly GrpcChannel channel;

    // Checkpoints, proofs and receipts are open to everybody; what a party may see is asked with its token.
    private readonly LedgerCalls calls;
    private readonly LedgerCalls asParty;
    private readonly NoteReader notes;
    private readonly TimeProvider time;
    private readonly LedgerClientOptions options;
    private readonly V1.LedgerService.LedgerServiceClient ledger;
    private readonly RegistryService.RegistryServiceClient registry;
    private readonly CustodyService.CustodyServiceClient custody;
    private readonly LabelService.LabelServiceClient labels;
    private readonly TradeService.TradeServiceClient trade;
    private readonly ListingService.ListingServiceClient listings;
    private readonly AlertService.AlertServiceClient alerts;
    private readonly ScanService.ScanServiceClient scans;
    private readonly ReportService.ReportServiceClient reports;

    private LedgerClient(
        LedgerProfile profile, CheckpointMemory memory, TimeProvider time, CallerTokens? tokens, LedgerClientOptions options)
    {
        Profile = profile;
        Memory = memory;
        this.time = time;
        calls = new LedgerCalls(null, time, options.Deadline);
        asParty = new LedgerCalls(tokens, time, options.Deadline);
        this.options = options;
        notes = NoteReader.For(profile);
        channel = LedgerChannel.Open(profile.GrpcAddress, options);
        ledger = new V1.LedgerService.LedgerServiceClient(channel);
        registry = new RegistryService.RegistryServiceClient(channel);
        custody = new CustodyService.CustodyServiceClient(channel);
        labels = new LabelService.LabelServiceClient(channel);
        trade = new TradeService.TradeServiceClient(channel);
        listings = new ListingService.ListingServiceClient(channel);
        alerts = new AlertService.AlertServiceClient(channel);
        scans = new ScanService.ScanServiceClient(channel);
        reports = new ReportService.ReportServiceClient(channel);
    }

    /// <summary>The ledger.</summary>
    public LedgerProfile Profile { get; }

    /// <summary>What is remembered of it.</summary>
    public CheckpointMemory Memory { get; }

    /// <summary>Prepares a connection; it is made with the first question.</summary>
    /// <param name="profile">Address and pinned keys.</param>
    /// <param name="memory">Of the same ledger.</param>
    /// <param name="time">Deadlines and caller tokens.</param>
    /// <param name="caller">Key to prove to the ledger; not disposed here, and needed until this client is.</param>
    /// <param name="options">Null for the defaults.</param>
    public static LedgerClient Connect(
        LedgerProfile profile,
        CheckpointMemory memory,
        TimeProvider time,
        WorkspaceKey? caller = null,
        LedgerClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(time);
        return new LedgerClient(
            profile, memory, time, CallerTokens.For(caller, profile.Origin, time), (options ?? new LedgerClientOptions()).Checked());
    }

    /// <summary>The newest checkpoint, verified and held against what is remembered.</summary>
    public async Task<RememberedCheckpoint> GetCheckpointAsync(CancellationToken cancellation = default)
    {
        var answer = await calls.AskAsync(o => ledger.GetCheckpointAsync(new GetCheckpointRequest(), o), cancellation);
        return await Memory.AcceptAsync(answer.Checkpoint, ProveConsistencyAsync, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        channel.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<Hash>?> ProveConsistencyAsync(ulong oldSize, ulong newSize, CancellationToken cancellation)
    {
        const int longestProof = 65;
        try
        {
            var request = new GetConsistencyProofRequest { OldSize = oldSize, NewSize = newSize };
            var answer = await calls.AskAsync(o => ledger.GetConsistencyProofAsync(request, o), cancellation);
            return answer.Hashes.Count <= longestProof && answer.Hashes.All(hash => hash.Length == Hash.Size)
                ? [.. answer.Hashes.Select(hash => Hash.FromBytes(hash.Span))]
                : null;
        }
        catch (LedgerRefusedException)
        {
            return null;
        }
    }
}
