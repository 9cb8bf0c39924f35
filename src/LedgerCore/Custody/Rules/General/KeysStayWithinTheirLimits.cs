using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A key with limits signs harvests only, and only those that its limits name; the first signature or a further one.</summary>
internal static class KeysStayWithinTheirLimits
{
    public static Refusal? Check(RulingCase ruled)
    {
        foreach (var signer in ruled.Statement.Signers)
        {
            if (ruled.Book.Key(signer)?.Limits is { } limits && Passed(limits, ruled.Message.Harvest) is { } limit)
            {
                return Reasons.KeyLimitPassed.With(("key", $"{signer}"), ("limit", limit));
            }
        }

        return null;
    }

    private static string? Passed(V1.KeyLimits limits, V1.Harvest? harvest) => harvest switch
    {
        null => "harvests only",
        _ when limits.Areas.Count > 0 && !limits.Areas.Contains(harvest.Area) => "the areas that its grant names",
        _ when limits.Species.Count > 0 && !limits.Species.Contains(harvest.Species) => "the species that its grant names",
        _ when limits.Collector.Length > 0 && limits.Collector != harvest.Collector => "the collector that its grant names",
        _ => null,
    };
}
