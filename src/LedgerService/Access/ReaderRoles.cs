using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Access;

/// <summary>What a party reads as, by the roles that it holds.</summary>
internal static class ReaderRoles
{
    private static readonly PartyRole[] Ordinary =
        [PartyRole.CollectionOperation, PartyRole.Processor, PartyRole.Trader, PartyRole.Brand];

    /// <summary>The highest role at a moment, Unix milliseconds. Auditors and bodies are so by the scheme owner's word alone.</summary>
    public static ReaderRole Of(LedgerRecord ledger, PartyRecord party, long nowMs) =>
        party.Id.Equals(ledger.SchemeOwner) ? ReaderRole.SchemeOwner
        : RoleHistory.Holds(party, PartyRole.Auditor, nowMs) ? ReaderRole.Auditor
        : RoleHistory.Holds(party, PartyRole.CertificationBody, nowMs) ? ReaderRole.CertificationBody
        : Ordinary.Any(role => RoleHistory.Holds(party, role, nowMs)) ? ReaderRole.Participant
        : ReaderRole.Public;
}
