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
        var roll = new SerialRoll(parts.As<V1.SerialSeed>().Seed.Span, (int)batch.Units);
        var tree = new Frontier();
        for (var index = 0; index < roll.Units; index++)
        {
            tree.Append(SerialRoll.LeafOf(roll.At(index)));
        }

        return tree.Root().Span.SequenceEqual(batch.SerialRoot.Span)
            ? null
            : Reasons.SerialRootWrong.With(("units", Text.Of(batch.Units)));
    }
}
