using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Admission;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>LedgerService: maps in, calls one stage, maps out.</summary>
internal sealed partial class LedgerApi(
    Door door, StatementQueue queue, KnownParties parties, LogReader log, ReceiptBook receipts, LogKeys keys, CommitSignal signal, CustodyRecords records,
    IHostApplicationLifetime lifetime, CallerGate gate, EntryRights entryRights,
    WitnessTerms terms, WitnessedReceipts witnessed, ForkAlarm alarm, LedgerMeters meters)
    : V1.LedgerService.LedgerServiceBase
{
    public override async Task<AppendResponse> Append(AppendRequest request, ServerCallContext context)
    {
        var (admitted, refusal) = door.Judge(request.Statement ?? new SignedStatement());
        if (admitted is null)
        {
            meters.Refused(refusal!);
            throw GrpcStatus.Of(refusal!);
        }

        var pending = await PendingAsync(admitted, request.Statement!, context.CancellationToken);
        alarm.ThrowIfRaised();
        queue.Add(pending);
        var outcome = await WitnessedAsync(await pending.Outcome.WaitAsync(context.CancellationToken), context.CancellationToken);
        return outcome.Receipt is { } receipt
            ? new AppendResponse { Receipt = receipt }
            : throw GrpcStatus.Of(outcome.Refusal!);
    }

    public override async Task<GetEntryResponse> GetEntry(GetEntryRequest request, ServerCallContext context)
    {
        var row = request.KeyCase switch
        {
            GetEntryRequest.KeyOneofCase.Index => await log.EntryAsync(request.Index, context.CancellationToken),
            GetEntryRequest.KeyOneofCase.StatementId => await FindAsync(request.StatementId, context),
            _ => throw GrpcStatus.Of(StatusCode.InvalidArgument, "FIELD_MISSING", "Name an entry by index or by statement_id."),
        } ?? throw NotFound();
        var caller = await gate.IdentifyAsync(context);
        if (!await entryRights.MayReadAsync(caller, row, context.CancellationToken))
        {
            throw CallerGate.NotFor(caller);
        }

        var entry = EntryOf(row);
        var wrong = StateKey.DeclaredError(StatementId.TryFromBytes(row.StatementId, out var id) ? id : default);
        entry.DeclaredError = (await records.FindAsync(wrong, DeclaredErrorRecord.Parser, context.CancellationToken))?.Error;
        return entry;
    }

    public override async Task<GetReceiptResponse> GetReceipt(GetReceiptRequest request, ServerCallContext context)
    {
        var entry = await FindAsync(request.StatementId, context) ?? throw NotFound();
        return new GetReceiptResponse { Receipt = await receipts.OfAsync(entry, context.CancellationToken) };
    }

    public override async Task<GetCheckpointResponse> GetCheckpoint(GetCheckpointRequest request, ServerCallContext context)
    {
        // The head first: a checkpoint read after a frozen head is not of a batch before the end.
        var head = await log.HeadAsync(context.CancellationToken);
        return new GetCheckpointResponse
        {
            Checkpoint = await log.CheckpointAsync(context.CancellationToken),
            VerifierKeys = { keys.VerifierKeys },
            FrozenAtMs = head.FrozenAtMs ?? 0,
            Successor = head.Successor,
        };
    }

    public override async Task<GetConsistencyProofResponse> GetConsistencyProof(
        GetConsistencyProofRequest request, ServerCallContext context)
    {
        var note = await log.CheckpointAsync(context.CancellationToken);
        var size = SignedCheckpoint.Read(note).Size;
        var newSize = request.NewSize == 0 ? size : request.NewSize;
        if (request.OldSize == 0 || request.OldSize > newSize || newSize > size)
        {
            throw GrpcStatus.Of(
                StatusCode.OutOfRange,
                "TREE_SIZE_OUT_OF_RANGE",
                $"Sizes must be 1 <= old_size <= new_size <= {size}; these are {request.OldSize} and {newSize}.");
        }

        return new GetConsistencyProofResponse
        {
            Hashes = { (await log.ConsistencyAsync(request.OldSize, newSize, context.CancellationToken)).Select(hash => ByteString.CopyFrom(hash.Span)) },
            NewSize = newSize,
            Checkpoint = note,
        };
    }

    private async ValueTask<PendingStatement> PendingAsync(AdmittedStatement admitted, SignedStatement signed, CancellationToken cancellation) =>
        new(admitted, signed.SealedParts) { Party = await parties.OfAsync(admitted.Signers[0], cancellation) };

    // Outside the sequencer: many batches are committed while a witness thinks about one.
    private async Task<AppendOutcome> WitnessedAsync(AppendOutcome outcome, CancellationToken cancellation) =>
        terms.IsRequired && outcome.Entry is { } entry
            ? outcome with { Receipt = await witnessed.OfAsync(entry, cancellation) }
            : outcome;

    private static GetEntryResponse EntryOf(EntryRow row) => new()
    {
        Index = (ulong)row.Index,
        Leaf = UnsafeByteOperations.UnsafeWrap(row.Leaf),
        StatementId = UnsafeByteOperations.UnsafeWrap(row.StatementId),
    };

    private static RpcException NotFound() =>
        GrpcStatus.Of(StatusCode.NotFound, "ENTRY_UNKNOWN", "The ledger has no such entry.");

    private Task<EntryRow?> FindAsync(ByteString id, ServerCallContext context) => id.Length == StatementId.Size
        ? log.EntryAsync(id.ToByteArray(), context.CancellationToken)
        : throw GrpcStatus.Of(StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", $"statement_id has 32 bytes, this one has {id.Length}.");
}
