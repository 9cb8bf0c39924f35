using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A withdrawal never makes an accreditation last longer.</summary>
internal static class AccreditationEndsSooner
{
    public static Refusal? Check(AccreditationsRecord.Types.Item item, long fromMs) => fromMs < EndOf(item)
        ? null
        : Reasons.AccreditationEndsAlready.With(("accreditation", Text.Hex(item.Id)), ("when", Text.OfTime(EndOf(item))));

    /// <summary>The first moment at which it does not hold any more, Unix milliseconds.</summary>
    public static long EndOf(AccreditationsRecord.Types.Item item) =>
        item.WithdrawnFromMs == 0 ? item.Accreditation.ValidUntilMs : Math.Min(item.Accreditation.ValidUntilMs, item.WithdrawnFromMs);
}
