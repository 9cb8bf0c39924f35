using System.Text;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The serial is one of those that the producer signed (docs/formats/serials.md).</summary>
internal static class SerialIsOfTheBatch
{
    public static string? FaultIn(BundleCase ruled)
    {
        var batch = ruled.LabelBatch!.Statement.Message.LabelBatch;
        var proof = ruled.Bundle.Serial;
        var leaf = TreeHasher.Leaf(Encoding.UTF8.GetBytes(proof.Serial));
        var root = Hash.FromBytes(batch.SerialRoot.Span);
        return InclusionProof.Verify(leaf, proof.Index, (ulong)batch.Units, BundlePath.Of(proof.Path), root)
            ? null
            : "The serial is not one of those that the producer signed for this batch.";
    }

    public static string Shown(BundleCase ruled) =>
        $"The serial is number {ruled.Bundle.Serial.Index + 1} of the {ruled.LabelBatch!.Statement.Message.LabelBatch.Units} that the producer signed.";
}
