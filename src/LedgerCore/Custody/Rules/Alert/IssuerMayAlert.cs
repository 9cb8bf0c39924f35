using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>The scheme owner and accredited certification bodies warn the public.</summary>
internal static class IssuerMayAlert
{
    public static Refusal? Check(RulingCase ruled) => ruled.IsBySchemeOwner ? null : IssuerIsAccredited.Check(ruled);
}
