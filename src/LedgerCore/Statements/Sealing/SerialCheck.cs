using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Statements;

/// <summary>The seed of a label batch makes the very serials that its signature covers (docs/formats/serials.md).</summary>
internal static class SerialCheck
{
    /// <summary>Labels that anybody may have checked: some milliseconds.</summary>
    public const long CheapUnits = 4_096;

    /// <summary>Whether its serials, if it has any, are few.</summary>
    public static bool IsCheap(V1.Statement statement) =>
        statement.BodyCase != V1.Statement.BodyOneofCase.LabelBatch || statement.LabelBatch.Units <= CheapUnits;

    /// <summary>Costs a pass over all serials, so it is asked last; it keeps no more than the tree's edge.</summary>
    public static Refusal? Check(V1.Statement statement, OpenedParts parts)
    {
        if (statement.BodyCase != V1.Statement.BodyOneofCase.LabelBatch)
        {
            return null;
        }

        var batch = statement.LabelBatch;
        var part = parts.As<V1.SerialSeed>();
        var units = (int)batch.Units;
        var leaves = batch.OwnSerials ? part.Own.Select(OwnSerials.LeafOf) : LeavesOf(new SerialRoll(part.Seed.Span, units));
        return !RootOf(leaves).Span.SequenceEqual(batch.SerialRoot.Span) ? Reasons.SerialRootWrong.With(("units", Text.Of(batch.Units)))
            : batch.InnerRoot.IsEmpty || RootOf(LeavesOf(SerialRoll.Inner(part.Seed.Span, units))).Span.SequenceEqual(batch.InnerRoot.Span) ? null
            : Reasons.InnerRootWrong.With(("units", Text.Of(batch.Units)));
    }

    private static IEnumerable<Hash> LeavesOf(SerialRoll roll) => roll.All().Select(SerialRoll.LeafOf);

    private static Hash RootOf(IEnumerable<Hash> leaves)
    {
        var tree = new Frontier();
        foreach (var leaf in leaves)
        {
            tree.Append(leaf);
        }

        return tree.Root();
    }
}
