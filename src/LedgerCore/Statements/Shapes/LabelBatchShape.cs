using System.Buffers;

namespace Traceability.LedgerCore.Statements;

internal static class LabelBatchShape
{
    /// <summary>Most labels of one batch.</summary>
    private const long MaximumUnits = 1 << 20;

    private static readonly SearchValues<char> OwnIdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> LotCodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._");

    public static Refusal? Check(V1.LabelBatch body) =>
        Field.Lot("label_batch.lot", body.Lot)
        ?? CheckProduct(body)
        ?? Field.Characters("label_batch.lot_code", body.LotCode, 20, LotCodeCharacters, "1 to 20 characters of A-Z, a-z, 0-9, \"-\", \".\" and \"_\"")
        ?? Field.Words("label_batch.product_name", body.ProductName, 200)
        ?? Field.Between("label_batch.units", body.Units, 1, MaximumUnits)
        ?? Field.Mass("label_batch.unit_net_mg", body.UnitNetMg)
        ?? Field.Bytes("label_batch.serial_root", body.SerialRoot, 32);

    public static Refusal? Check(V1.SerialSeed part) => Field.Bytes("serials.seed", part.Seed, 32);

    private static Refusal? CheckProduct(V1.LabelBatch body) => body.ProductIdCase switch
    {
        V1.LabelBatch.ProductIdOneofCase.Gtin => GtinShape.Check("label_batch.gtin", body.Gtin),
        V1.LabelBatch.ProductIdOneofCase.SelfIssuedId => CheckOwnId("label_batch.self_issued_id", body.SelfIssuedId),
        _ => Reasons.FieldMissing.With(("field", "label_batch.product_id")),
    };

    // A letter is asked for so that no id of an issuer's own can be taken for somebody's GTIN.
    private static Refusal? CheckOwnId(string field, string value) =>
        Field.Characters(field, value, 20, OwnIdCharacters, "1 to 20 characters of A-Z, 0-9 and \"-\"")
        ?? (value.AsSpan().ContainsAny(Letters) ? null : Reasons.FieldMalformed.With(("field", field), ("form", "an id with at least one letter")));
}
