using System.Buffers;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Statements;

internal static class LabelBatchShape
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static Refusal? Check(V1.LabelBatch body) =>
        Field.Lot("label_batch.lot", body.Lot)
        ?? CheckProduct(body)
        ?? CheckLotCode("label_batch.lot_code", body.LotCode)
        ?? Field.Words("label_batch.product_name", body.ProductName, 200)
        ?? Field.Between("label_batch.units", body.Units, 1, Serial.MaxUnits)
        ?? Field.Mass("label_batch.unit_net_mg", body.UnitNetMg)
        ?? Field.Bytes("label_batch.serial_root", body.SerialRoot, Hash.Size);

    public static Refusal? Check(V1.ProductIdCorrection body) =>
        CheckEither("product_id_correction.printed_product_id", body.PrintedProductId)
        ?? CheckLotCode("product_id_correction.lot_code", body.LotCode)
        ?? CheckEither("product_id_correction.product_id", body.ProductId)
        ?? Field.Words("product_id_correction.reason", body.Reason, 500);

    /// <summary>A GTIN, or an id of an issuer's own: digits alone are a GTIN.</summary>
    public static Refusal? CheckEither(string field, string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('0', '9') ? CheckGtin(field, value) : CheckOwnId(field, value);

    public static Refusal? Check(V1.SerialSeed part) => Field.Bytes("serials.seed", part.Seed, Serial.SeedSize);

    private static Refusal? CheckProduct(V1.LabelBatch body) => body.ProductIdCase switch
    {
        V1.LabelBatch.ProductIdOneofCase.Gtin => CheckGtin("label_batch.gtin", body.Gtin),
        V1.LabelBatch.ProductIdOneofCase.SelfIssuedId => CheckOwnId("label_batch.self_issued_id", body.SelfIssuedId),
        _ => Reasons.FieldMissing.With(("field", "label_batch.product_id")),
    };

    private static Refusal? CheckGtin(string field, string value)
    {
        if (value.Length != Gtin.Length || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return Reasons.FieldMalformed.With(("field", field), ("form", "a GTIN of 14 digits"));
        }

        return Gtin.TryParse(value, out _) ? null : Reasons.GtinCheckDigitWrong.With(("field", field), ("value", value));
    }

    // A letter is asked for so that no id of an issuer's own can be taken for somebody's GTIN.
    private static Refusal? CheckOwnId(string field, string value) =>
        SelfIssuedId.TryParse(value, out _) && value.AsSpan().ContainsAny(Letters)
            ? null
            : Reasons.FieldMalformed.With(("field", field), ("form", "1 to 20 characters of A-Z, 0-9 and \"-\", at least one of them a letter"));

    public static Refusal? CheckLotCode(string field, string value) => LotCode.TryParse(value, out _)
        ? null
        : Reasons.FieldMalformed.With(("field", field), ("form", "1 to 20 characters of A-Z, a-z, 0-9, \"-\", \".\" and \"_\", other than \".\" and \"..\""));
}
