using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A premium is due only where the terms of the sale name one.</summary>
internal static class PremiumIsAgreed
{
    public static Refusal? Check(CustodyBook book, StatementId sale, out PremiumsRecord premiums)
    {
        var found = book.Premiums(sale);
        premiums = found ?? new PremiumsRecord();
        return found is null ? Reasons.PremiumNotAgreed.With(("sale", $"{sale}")) : null;
    }
}
