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

    /// <summary>The spans in which it holds each role, role by role, the earliest first; an end of 0 is none.</summary>
    public static IEnumerable<(V1.PartyRole Role, long FromMs, long UntilMs)> SpansOf(PartyRecord party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Roles.Concat(party.RoleSteps.Select(step => step.Role)).Distinct().SelectMany(role => SpansOf(party, role));
    }

    private static IEnumerable<(V1.PartyRole Role, long FromMs, long UntilMs)> SpansOf(PartyRecord party, V1.PartyRole role)
    {
        var steps = party.RoleSteps.Where(step => step.Role == role).ToArray();

        // A step that holds from before the registration on speaks in its stead, as in Holds.
        var isRegistered = party.Roles.Contains(role) && (steps.Length == 0 || party.RegisteredFromMs < steps[0].EffectiveFromMs);
        var from = isRegistered ? party.RegisteredFromMs : (long?)null;
        foreach (var step in steps)
        {
            if (step.Standing == V1.RoleStanding.Ended)
            {
                if (from < step.EffectiveFromMs)
                {
                    yield return (role, from.Value, step.EffectiveFromMs);
                }

                from = null;
            }
            else
            {
                // Somebody may state a role for a time before the registration is said to have happened.
                from = Math.Min(from ?? long.MaxValue, step.EffectiveFromMs);
            }
        }

        if (from is { } open)
        {
            yield return (role, open, 0);
        }
    }
}
