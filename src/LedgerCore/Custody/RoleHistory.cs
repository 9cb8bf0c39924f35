using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Which roles a party held when, by its registration and what was stated since (docs/rules.md, PARTY_LACKS_ROLE).</summary>
public static class RoleHistory
{
    /// <summary>Whether it held the role at a moment, Unix milliseconds.</summary>
    public static bool Holds(PartyRecord party, V1.PartyRole role, long momentMs)
    {
        ArgumentNullException.ThrowIfNull(party);
        var last = party.RoleSteps.LastOrDefault(step => step.Role == role && step.EffectiveFromMs <= momentMs);
        return last is null
            ? party.Roles.Contains(role) && party.RegisteredFromMs <= momentMs
            : last.Standing == V1.RoleStanding.Held;
    }
}
