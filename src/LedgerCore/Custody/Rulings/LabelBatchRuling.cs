using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Issues labels for a packed lot.</summary>
internal static class LabelBatchRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.LabelBatch;
        var key = LotKey.Of(body.Lot);
        var product = body.ProductIdCase == V1.LabelBatch.ProductIdOneofCase.Gtin ? body.Gtin : body.SelfIssuedId;
        var code = StateKey.LabelCode(product, body.LotCode);
        var refusal = LotIsKnown.Check(ruled.Book, key, out var lot)
            ?? LotIsHeldByIssuer.Check(ruled, key, lot)
            ?? LotIsNotVoided.Check(key, lot)
            ?? LotIsPacked.Check(key, lot)
            ?? HappenedAfterInput.Check(ruled, key, lot)
            ?? LabelsAreForPacks.Check(key, lot, body)
            ?? NetContentIsTheLots.Check(key, lot, body)
            ?? ProductIsOfIssuer.Check(ruled, product)
            ?? LabelCodeIsNew.Check(ruled.Book, code, product, body.LotCode);
        if (refusal is null)
        {
            ruled.Note(PackedLotCarriesTheClaim.Check(lot));
            ruled.Note(InputIsNotRecalled.Check(lot));
            ruled.Note(InputIsNotDisputed.Check(lot));
            ProductIsOfIssuer.Bind(ruled, product, ruled.Id);
            Record(ruled, key, lot, code);
        }

        return refusal;
    }

    private static void Record(RulingCase ruled, LotKey key, LotRecord lot, StateKey code)
    {
        var body = ruled.Message.LabelBatch;
        lot.LabelledUnits = checked(lot.LabelledUnits + body.Units);
        ruled.Book.Write(lot);
        ruled.Book.Write(code, new PointerRecord { StatementId = ruled.Id.ToByteString() });
        ruled.Book.Index(StateKey.LabelOfLot(LotPlace.Of(lot), ruled.Id));
        ruled.Book.Write(StateKey.LabelBatch(ruled.Id), new LabelBatchRecord
        {
            Id = ruled.Id.ToByteString(),
            Batch = body,
            Issuer = ruled.Message.Issuer,
            SerialSeed = ruled.Statement.Parts.As<V1.SerialSeed>().Seed,
            LogIndex = ruled.Index,
        });
    }
}
