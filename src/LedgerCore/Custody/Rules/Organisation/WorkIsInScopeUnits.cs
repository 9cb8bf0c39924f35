using Google.Protobuf;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Where the operator's own certificates name units for the work, the work was done in one of them. Who only is
/// registered, with no certificate that covers such work, is not asked.
/// </summary>
internal static class WorkIsInScopeUnits
{
    /// <summary>For a step on goods of one species and part.</summary>
    public static V1.Notice? Check(RulingCase ruled, V1.Activity activity, string species, V1.PlantPart part, ByteString unit)
    {
        var lines = ruled.Book.Certificates(ruled.Issuer).Items
            .Where(item => HarvestIsCertified.IsOfScheme(item) && HarvestIsCertified.IsInForce(item, ruled.OccurredAtMs))
            .SelectMany(item => item.Certificate.Scope)
            .Where(line => line.Species == species && line.Part == part && line.Activities.Contains(activity))
            .ToArray();
        return lines.Length == 0 || lines.Any(line => Includes(line, unit)) ? null : NoticeOf(unit, $"{activity}", species, part);
    }

    /// <summary>Whether a line of scope covers work in the unit; a line that names none covers work anywhere.</summary>
    public static bool Includes(V1.ScopeLine line, ByteString unit) => line.Units.Count == 0 || line.Units.Contains(unit);

    public static V1.Notice NoticeOf(ByteString unit, string activity, string species, V1.PlantPart part) => Reasons.UnitNotInScope.NoticeOf(
        ("unit", unit.IsEmpty ? "a unit that is not told" : $"unit {Text.Hex(unit)}"),
        ("activity", activity.ToUpperInvariant()), ("species", species), ("part", $"{part}"));

    /// <summary>What certificates call a step.</summary>
    public static V1.Activity ActivityOf(V1.ProcessKind process) =>
        process is V1.ProcessKind.Pack or V1.ProcessKind.RePack ? V1.Activity.Pack : V1.Activity.Process;
}
