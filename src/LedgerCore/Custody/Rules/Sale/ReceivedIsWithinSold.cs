using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nothing is gained on the way.</summary>
internal static class ReceivedIsWithinSold
{
    public static Refusal? Check(LotRecord sent, long massMg) => massMg <= sent.MassMg
        ? null
        : Reasons.ReceivedMoreThanSold.With(("received", Text.Of(massMg)), ("sold", Text.Of(sent.MassMg)));
}
