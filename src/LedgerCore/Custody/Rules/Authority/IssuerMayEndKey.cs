using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A party ends its own keys; the scheme owner ends anybody's.</summary>
internal static class IssuerMayEndKey
{
    public static Refusal? Check(RulingCase ruled, Keys.KeyId id, KeyRecord key) =>
        ruled.IsBySchemeOwner || key.Party.Span.SequenceEqual(ruled.Issuer.Span)
            ? null
            : Reasons.RevokedKeyNotOfIssuer.With(("key", $"{id}"));
}
