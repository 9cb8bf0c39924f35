using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The serial is one of those that the producer signed (docs/formats/serials.md), and the ledger's status is of this very label.</summary>
internal static class SerialIsOfTheBatch
{
    public static string? FaultIn(BundleCase ruled)
    {
        var batch = ruled.LabelBatch!.Statement.Message.LabelBatch;
        var proof = ruled.Bundle.Serial;
        var root = proof.Inner ? batch.InnerRoot : batch.SerialRoot;
        if (root.Length != Hash.Size)
        {
            return "The batch has no codes under scratch panels.";
        }

        var isOwn = batch.OwnSerials && !proof.Inner;
        if (!isOwn && (!Serial.TryParse(proof.Serial, out var serial) || (ulong)serial.Index != proof.Index))
        {
            return "The serial is not of the form that this ledger issues, or is put at another place than it names.";
        }

        return SerialPath.Holds(proof.Serial, proof.Index, isOwn, (int)batch.Units, BundlePath.Of(proof.Path), Hash.FromBytes(root.Span))
            ? FaultInStatus(ruled)
            : "The serial is not one of those that the producer signed for this batch.";
    }

    public static string Shown(BundleCase ruled) => MadeOf(ruled) + ruled.Status!.Label!.State switch
    {
        LabelState.Void => " The ledger signed that this label is void.",
        LabelState.NotActivated => " The ledger signed that this label was not activated: it is on no pack yet.",
        _ => "",
    };

    // A status of the lot alone must not stand in for that of a void label.
    private static string? FaultInStatus(BundleCase ruled) => ruled.Status!.Label is { } label
        && label.Batch.Span.SequenceEqual(ruled.Bundle.LabelBatch.Span)
        && (ulong)label.Index == ruled.Bundle.Serial.Index
            ? null
            : "The ledger's status says nothing of this label: whether it was declared void is not known.";

    private static string MadeOf(BundleCase ruled) => ruled.Bundle.Serial switch
    {
        { Inner: true } proof => $"The code {proof.Serial} is one of those under the scratch panels that the producer signed: whoever has it opened the pack.",
        var proof when ruled.LabelBatch!.Statement.Message.LabelBatch.OwnSerials =>
            $"The serial {proof.Serial} is one of those that the producer made itself and signed; nobody shows that it cannot be guessed.",
        var proof => $"The serial {proof.Serial} is one of those that the producer signed.",
    };
}
