using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Makes consumers' bundles (docs/formats/bundle.md): the statements behind a label or lot and all that gave their
/// signers the right, never a sealed part. Nothing is stored: each bundle is relative to the newest checkpoint
/// that may be shown, and waits until what it tells is part of that.
/// </summary>
internal sealed class BundleBuilder(
    WitnessedStanding standings,
    Ancestry ancestry,
    MatterQuery matters,
    StatementReader statements,
    CustodyRecords records,
    BundleEntries entries,
    TileReader tiles,
    SerialRolls rolls,
    LogKeys keys)
{
    /// <summary>The bundle of a known code, or null when its chain is too long for one file.</summary>
    public async Task<byte[]?> OfLabelAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        var batchId = StatementId.TryFromBytes(answer.Batch!.Id.Span, out var id) ? id : default;
        var serial = answer.Place is null ? null : await rolls.ProveAsync(answer.Batch, answer.Place, cancellation);
        return await BuildAsync(answer.LotKey, batchId, serial, cancellation);
    }

    /// <summary>The bundle of a lot; null when it is unknown or its chain is too long for one file.</summary>
    public Task<byte[]?> OfLotAsync(LotKey lot, CancellationToken cancellation) => BuildAsync(lot, null, null, cancellation);

    private async Task<byte[]?> BuildAsync(LotKey lot, StatementId? batch, V1.SerialProof? serial, CancellationToken cancellation)
    {
        if (await standings.OfAsync(lot, cancellation) is not { } standing
            || await ancestry.OfAsync(lot, cancellation) is not { } chain)
        {
            return null;
        }

        var labels = batch is { } id ? await statements.FindAsync([id], cancellation) : [];
        var certificates = standing.Lot.Certificates.Select(field => StatementId.TryFromBytes(field.Span, out var found) ? found : default);
        var checkpoint = SignedCheckpoint.Read(standing.Checkpoint);
        var said = (await matters.OfAsync(await ancestry.LotsOfAsync(lot, cancellation), cancellation)).At(checkpoint.Size);
        var all = await entries.CloseAsync(chain.Concat(labels), certificates.Concat(Saying(said)), checkpoint.Size, cancellation);
        var nodes = await tiles.ReadAsync(all.SelectMany(statement => InclusionProof.Nodes(statement.Index, checkpoint.Size)), cancellation);
        var bundle = new V1.Bundle
        {
            FormatVersion = BundleFile.FormatVersion,
            Origin = keys.Origin,
            Checkpoint = standing.Checkpoint,
            VerifierKeys = { keys.VerifierKeys },
            Entries = { all.Select(statement => EntryOf(statement, checkpoint.Size, nodes)) },
            Lot = lot.ToMessage(),
            LabelBatch = batch?.ToByteString() ?? ByteString.Empty,
            Serial = serial,
            LotStatus = keys.Sign(StatusOf(lot, Withholding(standing.Lot, said), checkpoint.Size) with
            {
                Label = serial is null ? null : await LabelAsync(batch!.Value, (int)serial.Index, checkpoint.Size, cancellation),
            }),
            Rules = { WordsOf(Withholding(standing.Lot, said)) },
        };
        return bundle.CalculateSize() + BundleFile.Magic.Length <= BundleFile.MaximumSize ? BundleFile.Write(bundle) : null;
    }

    private LotStatus StatusOf(LotKey lot, IEnumerable<V1.Notice> withholding, ulong size) => new(
        keys.Origin, size, Hash.FromBytes(lot.Statement.Span), lot.Output, [.. withholding.Select(notice => notice.Code).Distinct()]);

    // Read after the checkpoint, so that nothing before it is missed; what came later is left out.
    private async Task<LabelStatus> LabelAsync(StatementId batch, int index, ulong size, CancellationToken cancellation)
    {
        var record = await records.FindAsync(StateKey.LabelBatch(batch), LabelBatchRecord.Parser, cancellation)
            ?? throw new InvalidOperationException($"Label batch {batch} is gone: the store is damaged.");
        var isWaiting = record.Batch.ActivatedOnPacking && LabelMarks.At(record.Activations, index, size) is null;
        var isVoid = LabelMarks.At(record.Voids, index, size) is not null;
        return new LabelStatus(Hash.FromBytes(batch.Span), index, isVoid ? LabelState.Void : isWaiting ? LabelState.NotActivated : LabelState.Live);
    }

    private static IEnumerable<V1.RuleText> WordsOf(IEnumerable<V1.Notice> withholding) => withholding
        .DistinctBy(notice => notice.Code)
        .Select(notice => new V1.RuleText { Code = notice.Code, Sentence = notice.Sentence });

    private static IEnumerable<V1.Notice> Withholding(LotRecord record, LotMatters said) =>
        said.Notices.Concat(record.Notices.Where(notice => notice.Kind == V1.NoticeKind.Withheld));

    // The recalls with their ends, and the declared errors: a bundle that left one out would say too much.
    private static IEnumerable<StatementId> Saying(LotMatters said) => said.Recalls
        .SelectMany(recall => new[] { recall.Id, recall.LiftedBy })
        .Concat(said.Errors.Select(error => error.Id))
        .Where(field => !field.IsEmpty)
        .Select(field => StatementId.TryFromBytes(field.Span, out var id) ? id : default);

    private static V1.BundleEntry EntryOf(LoggedStatement statement, ulong size, NodeSource nodes) => new()
    {
        Index = statement.Index,
        Leaf = UnsafeByteOperations.UnsafeWrap(statement.Leaf),
        Path = { InclusionProof.Build(statement.Index, size, nodes).Select(hash => ByteString.CopyFrom(hash.Span)) },
    };
}
