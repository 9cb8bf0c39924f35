using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Some things only the scheme owner does.</summary>
internal static class IssuerIsSchemeOwner
{
    public static Refusal? Check(RulingCase ruled, string what) =>
        ruled.IsBySchemeOwner ? null : Reasons.IssuerNotSchemeOwner.With(("what", what));
}
