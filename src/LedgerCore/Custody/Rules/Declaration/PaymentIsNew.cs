using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A payment of a premium is recorded once.</summary>
internal static class PaymentIsNew
{
    public static Refusal? Check(PremiumsRecord premiums, string document) =>
        premiums.Items.FirstOrDefault(item => item.Document == document) is { } earlier
            ? Reasons.PremiumAlreadyRecorded.With(("document", Text.Quote(document)), ("statement", Text.Hex(earlier.Id)))
            : null;
}
