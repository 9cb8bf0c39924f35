using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who registered a party changes its roles, while accredited; the scheme owner may always, and alone names bodies and auditors.</summary>
internal static class IssuerMayGiveRole
{
    private static readonly V1.PartyRole[] OfSchemeOwner = [V1.PartyRole.CertificationBody, V1.PartyRole.Auditor];

    public static Refusal? Check(RulingCase ruled, PartyRecord party, V1.PartyRole role) =>
        CheckRole(ruled, [role])
        ?? (ruled.IsBySchemeOwner || party.Registrar.Span.SequenceEqual(ruled.Issuer.Span)
            ? null
            : Reasons.RoleNotByRegistrar.With(("party", Text.Hex(party.Id))))
        ?? (ruled.IsBySchemeOwner ? null : IssuerIsAccredited.Check(ruled));

    /// <summary>Certification bodies and auditors are the scheme owner's to name.</summary>
    public static Refusal? CheckRole(RulingCase ruled, IEnumerable<V1.PartyRole> roles) =>
        roles.Any(OfSchemeOwner.Contains) ? IssuerIsSchemeOwner.Check(ruled, "names certification bodies and auditors") : null;
}
