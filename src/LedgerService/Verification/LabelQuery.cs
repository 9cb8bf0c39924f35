using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Finds out what a code stands for: two records by key and one derivation, whatever the size of ledger and batch; and,
/// where a verdict is given, one record for each lot behind it.
/// </summary>
internal sealed class LabelQuery(CustodyRecords records, MatterQuery matters, Ancestry ancestry)
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
            (false, > 0) => LabelVerdict.Withheld,
            _ => answer.Verdict,
        };
        return answer with { Verdict = verdict, Matters = said };
    }

    /// <summary>What a code was issued for, by the record of its lot alone. Whether a serial is right takes the same time however wrong it is.</summary>
    public async Task<LabelAnswer> AskAsync(ScannedCode code, CancellationToken cancellation)
    {
        if (await FindAsync(code, cancellation) is not { } batch || !LotKey.TryFrom(batch.Batch.Lot, out var key))
        {
            return new LabelAnswer(code, LabelVerdict.UnknownBatch, null, null);
        }

        var lot = await records.LotAsync(key, cancellation)
            ?? throw new InvalidOperationException($"Lot {key} has labels and no record: the store is damaged.");
        if (code.Serial.Length > 0 && !IsIssued(batch, code.Serial))
        {
            return new LabelAnswer(code, LabelVerdict.UnknownSerial, batch, lot);
        }

        var verdict = lot.Claim == ClaimStatus.Certified ? LabelVerdict.Genuine : LabelVerdict.Withheld;
        return new LabelAnswer(code, verdict, batch, lot);
    }

    /// <summary>The verdict on a pack of a lot code that was judged as a whole: what that read is not read again.</summary>
    /// <param name="lot">The answer to the same code without its serial.</param>
    public static ValueTask<LabelAnswer> OfPackAsync(LabelAnswer lot, ScannedCode code) => ValueTask.FromResult(
        lot.IsKnown && code.Serial.Length > 0 && !IsIssued(lot.Batch!, code.Serial)
            ? new LabelAnswer(code, LabelVerdict.UnknownSerial, lot.Batch, lot.Lot)
            : lot with { Code = code });

    private static bool IsIssued(LabelBatchRecord batch, string text) =>
        Serial.TryParse(text, out var serial) && SerialRolls.RollOf(batch).Contains(serial);

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
