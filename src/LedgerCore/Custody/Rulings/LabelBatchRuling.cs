using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Issues labels for a packed lot.</summary>
internal static class LabelBatchRuling
{
    private const int MaximumFollowers = 64;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.LabelBatch;
        var key = LotKey.Of(body.Lot);
        var product = body.ProductIdCase == V1.LabelBatch.ProductIdOneofCase.Gtin ? body.Gtin : body.SelfIssuedId;
        var code = StateKey.LabelCode(product, body.LotCode);
        LabelBatchRecord? first = null;
        var refusal = LotIsKnown.Check(ruled.Book, key, out var lot)
            ?? LotIsHeldByIssuer.Check(ruled, key, lot)
            ?? LotIsNotVoided.Check(key, lot)
            ?? LotIsPacked.Check(key, lot)
            ?? HappenedAfterInput.Check(ruled, key, lot)
            ?? LabelsAreForPacks.Check(key, lot, body)
            ?? NetContentIsTheLots.Check(key, lot, body)
            ?? ProductIsOfIssuer.Check(ruled, product)
            ?? LabelCodeIsNew.Check(ruled.Book, code, product, body, out first)
            ?? RecordHasRoom.Check(first?.Followers.Count ?? 0, MaximumFollowers, "label batches that follow this one");
        if (refusal is null)
        {
            ruled.Note(PackedLotCarriesTheClaim.Check(lot));
            ruled.Note(InputIsNotRecalled.Check(lot));
            ruled.Note(InputIsNotDisputed.Check(lot));
            ruled.Note(SerialsAreMadeFromASeed.Check(body));
            ProductIsOfIssuer.Bind(ruled, product, ruled.Id);
            Record(ruled, lot, code, first);
        }

        return refusal;
    }

    private static void Record(RulingCase ruled, LotRecord lot, StateKey code, LabelBatchRecord? first)
    {
        var body = ruled.Message.LabelBatch;
        lot.LabelledUnits = checked(lot.LabelledUnits + body.Units);
        ruled.Book.Write(lot);
        if (first is null)
        {
            ruled.Book.Write(code, new PointerRecord { StatementId = ruled.Id.ToByteString() });
        }
        else
        {
            first.Followers.Add(ruled.Id.ToByteString());
            ruled.Book.Write(StateKey.LabelBatch(StatementId.Of(first.Id)), first);
        }

        ruled.Book.Index(StateKey.LabelOfLot(LotPlace.Of(lot), ruled.Id));
        ruled.Book.Write(StateKey.LabelBatch(ruled.Id), new LabelBatchRecord
        {
            Id = ruled.Id.ToByteString(),
            Batch = body,
            Issuer = ruled.Message.Issuer,
            SerialSeed = ruled.Statement.Parts.As<V1.SerialSeed>().Seed,
            LogIndex = ruled.Index,
            OccurredAtMs = ruled.OccurredAtMs,
        });
    }
}
