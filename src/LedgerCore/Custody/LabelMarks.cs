using Google.Protobuf.Collections;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Runs of labels that something was said of later: ascending, none over another.</summary>
public static class LabelMarks
{
    /// <summary>Most runs of one kind that a batch keeps: every scan of it reads them.</summary>
    internal const int MaximumRuns = 2_000;

    /// <summary>What was said of a label, by statements below a size of the log; null for nothing.</summary>
    /// <param name="marks">Ascending.</param>
    /// <param name="index">Place of the label, from 0.</param>
    /// <param name="size">The size; the default takes all.</param>
    public static LabelMark? At(IReadOnlyList<LabelMark> marks, int index, ulong size = ulong.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var place = FirstEndingAfter(marks, index);
        return place < marks.Count && marks[place].First <= index && marks[place].LogIndex < size ? marks[place] : null;
    }

    /// <summary>The first label of the ranges that is among the marks.</summary>
    internal static long? FirstIn(IReadOnlyList<LabelMark> marks, IEnumerable<V1.LabelRange> ranges)
    {
        foreach (var range in ranges)
        {
            var place = FirstEndingAfter(marks, range.First);
            if (place < marks.Count && marks[place].First < (long)range.First + range.Count)
            {
                return Math.Max(marks[place].First, range.First);
            }
        }

        return null;
    }

    /// <summary>Adds the ranges, which are not among the marks.</summary>
    internal static void Add(RepeatedField<LabelMark> marks, IEnumerable<V1.LabelRange> ranges, Func<V1.LabelRange, LabelMark> made)
    {
        var all = marks.Concat(ranges.Select(made)).OrderBy(mark => mark.First).ToList();
        marks.Clear();
        marks.Add(all);
    }

    private static int FirstEndingAfter(IReadOnlyList<LabelMark> marks, long index)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].First + (long)marks[middle].Count <= index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
