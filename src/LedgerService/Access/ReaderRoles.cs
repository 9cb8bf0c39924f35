using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Access;

/// <summary>What a party reads as, by the roles that it holds.</summary>
internal static class ReaderRoles
{
    /// <summary>The highest role; an auditor is one only by the scheme owner's word.</summary>
    public static ReaderRole Of(LedgerRecord ledger, PartyRecord party) =>
        party.Id.Equals(ledger.SchemeOwner) ? ReaderRole.SchemeOwner
        : party.Roles.Contains(PartyRole.Auditor) && party.Registrar.Equals(ledger.SchemeOwner) ? ReaderRole.Auditor
        : party.Roles.Contains(PartyRole.CertificationBody) ? ReaderRole.CertificationBody
        : party.Roles.Any(role => role != PartyRole.Auditor) ? ReaderRole.Participant
        : ReaderRole.Public;
}
