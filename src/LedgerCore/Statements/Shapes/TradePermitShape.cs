namespace Traceability.LedgerCore.Statements;

internal static class TradePermitShape
{
    public static Refusal? Check(V1.TradePermit body) =>
        Field.Choice("trade_permit.kind", body.Kind)
        ?? Field.Country("trade_permit.country", body.Country)
        ?? Field.Words("trade_permit.number", body.Number, 35)
        ?? (string.IsNullOrWhiteSpace(body.Number) ? Reasons.FieldMissing.With(("field", "trade_permit.number")) : null)
        ?? Field.Words("trade_permit.species", body.Species, 200)
        ?? CheckCode("trade_permit.purpose", body.Purpose)
        ?? CheckCode("trade_permit.source", body.Source)
        ?? Field.Span("trade_permit.valid", body.ValidFromMs, body.ValidUntilMs);

    public static Refusal? Check(V1.PermitQuantity part) => Field.Mass("permit.maximum_mg", part.MaximumMg);

    private static Refusal? CheckCode(string field, string code) => code is [>= 'A' and <= 'Z']
        ? null
        : Reasons.FieldMalformed.With(("field", field), ("form", "one letter A to Z"));
}
