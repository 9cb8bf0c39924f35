using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The serial is one of those that the producer signed (docs/formats/serials.md).</summary>
internal static class SerialIsOfTheBatch
{
    public static string? FaultIn(BundleCase ruled)
    {
        var batch = ruled.LabelBatch!.Statement.Message.LabelBatch;
        var proof = ruled.Bundle.Serial;
        if (!Serial.TryParse(proof.Serial, out var serial) || (ulong)serial.Index != proof.Index)
        {
            return "The serial is not of the form that this ledger issues, or is put at another place than it names.";
        }

        var root = Hash.FromBytes(batch.SerialRoot.Span);
        return SerialRoll.Verify(serial, (int)batch.Units, BundlePath.Of(proof.Path), root)
            ? null
            : "The serial is not one of those that the producer signed for this batch.";
    }

    public static string Shown(BundleCase ruled) => $"The serial {ruled.Bundle.Serial.Serial} is one of those that the producer signed.";
}
