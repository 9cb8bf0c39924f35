using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What a party is registered for at the moment of a statement.</summary>
internal static class RolesHeld
{
    /// <summary>Who collects, works on, buys, sells or packs plants.</summary>
    public static readonly V1.PartyRole[] Trading =
        [V1.PartyRole.CollectionOperation, V1.PartyRole.Processor, V1.PartyRole.Trader, V1.PartyRole.Brand];

    /// <summary>Whether it holds one of the roles.</summary>
    public static bool Any(RulingCase ruled, StatementId party, IReadOnlyCollection<V1.PartyRole> roles) =>
        ruled.Book.Party(party) is { } record && roles.Any(role => RoleHistory.Holds(record, role, ruled.OccurredAtMs));
}
