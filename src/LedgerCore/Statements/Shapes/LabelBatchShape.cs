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
        ?? Field.Bytes("label_batch.serial_root", body.SerialRoot, Hash.Size)
        ?? (body.InnerRoot.IsEmpty ? null : Field.Bytes("label_batch.inner_root", body.InnerRoot, Hash.Size))
        ?? (body.Follows.IsEmpty ? null : Field.Id("label_batch.follows", body.Follows));

    public static Refusal? Check(V1.ProductIdCorrection body) =>
        CheckEither("product_id_correction.printed_product_id", body.PrintedProductId)
        ?? CheckLotCode("product_id_correction.lot_code", body.LotCode)
        ?? CheckEither("product_id_correction.product_id", body.ProductId)
        ?? Field.Words("product_id_correction.reason", body.Reason, 500);

    /// <summary>A GTIN, or an id of an issuer's own: digits alone are a GTIN.</summary>
    public static Refusal? CheckEither(string field, string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('0', '9') ? CheckGtin(field, value) : CheckOwnId(field, value);

    public static Refusal? Check(V1.LabelBatch body, V1.SerialSeed part) =>
        (body.OwnSerials && body.InnerRoot.IsEmpty
            ? Field.Absent("serials.seed", !part.Seed.IsEmpty)
            : Field.Bytes("serials.seed", part.Seed, Serial.SeedSize))
        ?? (body.OwnSerials ? CheckOwn(body, part) : Field.Absent("serials.own", part.Own.Count > 0));

    private static Refusal? CheckOwn(V1.LabelBatch body, V1.SerialSeed part) =>
        (part.Own.Count == body.Units
            ? null
            : Reasons.FieldCount.With(
                ("field", "serials.own"), ("count", Text.Of(part.Own.Count)), ("minimum", Text.Of(body.Units)), ("maximum", Text.Of(body.Units))))
        ?? Field.Each("serials.own", part.Own, (field, serial) => PackSerial.TryParse(serial, out _)
            ? null
            : Reasons.FieldMalformed.With(("field", field), ("form", $"1 to {PackSerial.MaxLength} characters of A-Z, a-z, 0-9, \"-\", \".\" and \"_\"")))
        ?? Field.Distinct("serials.own", part.Own);

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
