using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Finds out what a code stands for: two records by key and one derivation, whatever the size of ledger and batch; and,
/// where a verdict is given, one record for each lot behind it.
/// </summary>
internal sealed class LabelQuery(CustodyRecords records, MatterQuery matters, Ancestry ancestry, SerialRolls rolls)
{
    /// <summary>A label batch by its id, or null.</summary>
    public Task<LabelBatchRecord?> BatchAsync(StatementId id, CancellationToken cancellation) =>
        records.FindAsync(StateKey.LabelBatch(id), LabelBatchRecord.Parser, cancellation);

    /// <summary>The verdict on a code, by everything that was said later of the goods and of what they were made from.</summary>
    public async Task<LabelAnswer> JudgeAsync(ScannedCode code, CancellationToken cancellation)
    {
        var answer = await AskAsync(code, cancellation);
        if (!answer.IsKnown)
        {
            return answer;
        }

        var said = await matters.OfAsync(await ancestry.LotsOfAsync(answer.LotKey, cancellation), cancellation);
        var verdict = (said.Open.Any(), said.Errors.Count) switch
        {
            (true, _) => LabelVerdict.Recalled,
            (false, > 0) when answer.Verdict == LabelVerdict.Genuine => LabelVerdict.Withheld,
            _ => answer.Verdict,
        };
        return answer with { Verdict = verdict, Matters = said };
    }

    /// <summary>What a code was issued for, by the record of its lot alone. Whether a serial is right takes the same time however wrong it is.</summary>
    public async Task<LabelAnswer> AskAsync(ScannedCode code, CancellationToken cancellation)
    {
        if (await FindAsync(code, cancellation) is not { } first || !LotKey.TryFrom(first.Batch.Lot, out var key))
        {
            return new LabelAnswer(code, LabelVerdict.UnknownBatch, null, null);
        }

        // A batch and those that follow it are for one lot.
        var lot = await records.LotAsync(key, cancellation)
            ?? throw new InvalidOperationException($"Lot {key} has labels and no record: the store is damaged.");
        if (code.Serial.Length == 0)
        {
            return new LabelAnswer(code, OfLot(lot), first, lot) { ProductIdCorrection = first.ProductIdCorrection };
        }

        var (batch, place) = await FindAsync(first, code.Serial, cancellation);
        return place is null
            ? new LabelAnswer(code, LabelVerdict.UnknownSerial, first, lot)
            : new LabelAnswer(code, Judge(batch, place, lot), batch, lot) { Place = place, ProductIdCorrection = first.ProductIdCorrection };
    }

    /// <summary>The verdict on a pack of a lot code that was judged as a whole: what that read is not read again.</summary>
    /// <param name="lot">What <see cref="JudgeAsync"/> says of the same code without its serial.</param>
    public async ValueTask<LabelAnswer> OfPackAsync(LabelAnswer lot, ScannedCode code, CancellationToken cancellation)
    {
        if (!lot.IsKnown || code.Serial.Length == 0)
        {
            return lot with { Code = code };
        }

        var (batch, place) = await FindAsync(lot.Batch!, code.Serial, cancellation);
        if (place is null)
        {
            return new LabelAnswer(code, LabelVerdict.UnknownSerial, lot.Batch, lot.Lot);
        }

        var own = Judge(batch, place, lot.Lot!);
        var verdict = lot.Verdict == LabelVerdict.Recalled || own == LabelVerdict.Genuine ? lot.Verdict : own;
        return lot with { Code = code, Verdict = verdict, Batch = batch, Place = place };
    }

    private static LabelVerdict OfLot(LotRecord lot) => lot.Claim == ClaimStatus.Certified ? LabelVerdict.Genuine : LabelVerdict.Withheld;

    private static LabelVerdict Judge(LabelBatchRecord batch, LabelPlace place, LotRecord lot) =>
        LabelMarks.At(batch.Voids, place.Index) is not null ? LabelVerdict.Void
        : batch.Batch.ActivatedOnPacking && LabelMarks.At(batch.Activations, place.Index) is null ? LabelVerdict.NotActivated
        : OfLot(lot);

    private async Task<(LabelBatchRecord Batch, LabelPlace? Place)> FindAsync(LabelBatchRecord first, string serial, CancellationToken cancellation)
    {
        (LabelBatchRecord Batch, LabelPlace? Place) found = (first, null);
        foreach (var batch in await WithFollowersAsync(first, cancellation))
        {
            var place = await rolls.FindAsync(batch, serial, cancellation);
            found = found.Place is null && place is not null ? (batch, place) : found;
        }

        return found;
    }

    private async Task<IEnumerable<LabelBatchRecord>> WithFollowersAsync(LabelBatchRecord first, CancellationToken cancellation)
    {
        if (first.Followers.Count == 0)
        {
            return [first];
        }

        var keys = first.Followers.Select(field => StatementId.TryFromBytes(field.Span, out var id) ? StateKey.LabelBatch(id) : default);
        return (await records.FindManyAsync([.. keys], LabelBatchRecord.Parser, cancellation)).OrderBy(batch => batch.LogIndex).Prepend(first);
    }

    private async Task<LabelBatchRecord?> FindAsync(ScannedCode code, CancellationToken cancellation)
    {
        if (!code.HasForm)
        {
            return null;
        }

        var pointer = await records.FindAsync(StateKey.LabelCode(code.Product, code.Lot), PointerRecord.Parser, cancellation);
        return pointer is not null && StatementId.TryFromBytes(pointer.StatementId.Span, out var id)
            ? await BatchAsync(id, cancellation)
            : null;
    }
}
