namespace Traceability.LedgerCore.Statements;

internal static class DeclarationShape
{
    // A thousand payments of a sale stay below what 64 bits hold.
    private const long MaximumAmount = 1_000_000_000_000_000;
    private const long MaximumSum = 9_000_000_000_000_000_000;

    public static Refusal? Check(V1.PremiumReceipt body) =>
        Field.Id("premium_receipt.sale", body.Sale)
        ?? Field.Words("premium_receipt.document", body.Document, 64);

    public static Refusal? Check(V1.PremiumAmount part) =>
        Field.Between("premium.amount_minor", part.AmountMinor, 1, MaximumAmount)
        ?? Field.Currency("premium.currency", part.Currency);

    public static Refusal? Check(V1.AnnualDeclaration body) => Field.Between("annual_declaration.year", body.Year, 2000, 2200);

    public static Refusal? Check(V1.DeclaredYear part) =>
        Field.Count("declaration.lines", part.Lines.Count, 0, 500)
        ?? Field.Each("declaration.lines", part.Lines, Check)
        ?? Field.Distinct("declaration.lines", part.Lines.Select(line => (line.Species, line.Part, line.MassState)))
        ?? Field.Between("declaration.turnover_minor", part.TurnoverMinor, 0, long.MaxValue)
        ?? (part.TurnoverMinor == 0
            ? Field.Absent("declaration.currency", part.Currency.Length != 0)
            : Field.Currency("declaration.currency", part.Currency));

    private static Refusal? Check(string field, V1.DeclaredSales line) =>
        Field.OptionalWords($"{field}.species", line.Species, 200)
        ?? CheckPart(field, line)
        ?? Field.Choice($"{field}.mass_state", line.MassState)
        ?? Field.Between($"{field}.mass_mg", line.MassMg, 1, MaximumSum)
        ?? Field.Between($"{field}.sales", line.Sales, 1, uint.MaxValue);

    // A product of several species has neither.
    private static Refusal? CheckPart(string field, V1.DeclaredSales line) => line.Species.Length == 0
        ? Field.Absent($"{field}.part", line.Part != V1.PlantPart.Unspecified)
        : Field.Choice($"{field}.part", line.Part);
}
