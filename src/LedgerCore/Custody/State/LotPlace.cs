using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Where custody state has a lot. In order of the log, so that the lots of one batch lie side by side, and those of one product
/// near each other; a lot's id, which begins with a hash, would scatter them.
/// </summary>
/// <param name="LogIndex">Where the log has the statement that made it.</param>
/// <param name="Output">Which of its outputs, from 0.</param>
public readonly record struct LotPlace(ulong LogIndex, uint Output)
{
    /// <summary>The place of a lot.</summary>
    public static LotPlace Of(LotRecord lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return new LotPlace(lot.LogIndex, lot.Id.OutputIndex);
    }

    /// <summary>The places of the lots that a lot was made from, in the order of its parents.</summary>
    public static IEnumerable<LotPlace> OfParents(LotRecord lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.ParentIndexes.Zip(lot.Parents, (index, parent) => new LotPlace(index, parent.OutputIndex));
    }
}
