using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Statements are made by parties of the ledger.</summary>
internal static class IssuerIsKnown
{
    public static Refusal? Check(RulingCase ruled) => ruled.Book.Party(ruled.Issuer) is null
        ? Reasons.IssuerUnknown.With(("issuer", $"{ruled.Issuer}"))
        : null;
}
