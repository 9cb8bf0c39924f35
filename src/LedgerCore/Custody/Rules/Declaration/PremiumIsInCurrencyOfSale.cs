using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is due and what was received can be compared.</summary>
internal static class PremiumIsInCurrencyOfSale
{
    public static Refusal? Check(PremiumsRecord premiums, V1.PremiumAmount amount) => premiums.Currency == amount.Currency
        ? null
        : Reasons.PremiumCurrencyDiffers.With(("currency", amount.Currency), ("expected", premiums.Currency));
}
