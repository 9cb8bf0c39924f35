namespace Traceability.LedgerCore.Statements;

internal static class SaleShape
{
    // Every claim that a lot may carry beside the scheme's own, and the scheme's own.
    private const int MaximumClaims = 33;

    public static Refusal? Check(V1.Sale body) =>
        Field.Lot("sale.lot", body.Lot)
        ?? Field.Id("sale.buyer", body.Buyer)
        ?? Field.Words("sale.document", body.Document, 64)
        ?? Field.Count("sale.claims", body.Claims.Count, 0, MaximumClaims)
        ?? Field.Each("sale.claims", body.Claims, Check)
        ?? Field.Distinct("sale.claims", body.Claims.Select(use => use.Claim))
        ?? CheckPermits(body);

    public static Refusal? Check(V1.SaleRejection body) =>
        Field.Id("sale_rejection.sale", body.Sale) ?? Field.Words("sale_rejection.reason", body.Reason, 500);

    public static Refusal? Check(V1.SaleLapse body) => Field.Id("sale_lapse.sale", body.Sale);

    public static Refusal? Check(V1.SaleReceipt body) => Field.Id("sale_receipt.sale", body.Sale);

    public static Refusal? Check(V1.SaleTerms part) =>
        Field.Mass("terms.mass_mg", part.MassMg)
        ?? Field.Between("terms.price_minor", part.PriceMinor, 0, long.MaxValue)
        ?? (part.PriceMinor == 0
            ? Field.Absent("terms.currency", part.Currency.Length != 0)
            : Field.Currency("terms.currency", part.Currency))
        ?? Field.Between("terms.premium_permille", part.PremiumPermille, 0, 1000)
        ?? Field.Absent("terms.premium_permille", part.PremiumPermille > 0 && part.PriceMinor == 0);

    private static Refusal? Check(string field, V1.ClaimUse use) =>
        (use.Claim.Length == 0 ? null : CertificateShape.Claim($"{field}.claim", use.Claim)) ?? Field.Choice($"{field}.fate", use.Fate);

    public static Refusal? Check(V1.SaleReceived part) => Field.Mass("received.mass_mg", part.MassMg);

    private static Refusal? CheckPermits(V1.Sale body) =>
        Field.Count("sale.permits", body.Permits.Count, 0, 8)
        ?? Field.Each("sale.permits", body.Permits, Field.Id)
        ?? Field.Distinct("sale.permits", body.Permits.Select(StatementId.Of));
}
