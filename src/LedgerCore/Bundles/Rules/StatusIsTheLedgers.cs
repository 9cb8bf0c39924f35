using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The ledger signed what it says of the lot's claim: for this lot, at this tree size.</summary>
internal static class StatusIsTheLedgers
{
    public static string? FaultIn(BundleCase ruled)
    {
        var verifier = new CheckpointVerifier(ruled.Bundle.Origin, ruled.LogKeys);
        if (!verifier.TryOpen(ruled.Bundle.LotStatus, out LotStatus? status, out var fault))
        {
            return $"The lot's status: {CheckpointIsTheLedgers.SentenceOf(fault, ruled)}";
        }

        if (!status.StatementId.Span.SequenceEqual(ruled.Lot.Statement.Span) || status.OutputIndex != ruled.Lot.Output)
        {
            return "The status is of another lot.";
        }

        if (status.TreeSize != ruled.Checkpoint!.Size)
        {
            return $"The status is of a log of {status.TreeSize} entries, the checkpoint of {ruled.Checkpoint.Size}: one of them is stale.";
        }

        ruled.Status = status;
        return null;
    }

    public static string Shown(BundleCase ruled) => ruled.Status!.IsCertified
        ? "The ledger signed that the lot may carry the claim."
        : $"The ledger signed that the lot's claim is withheld: {string.Join(", ", ruled.Status.Reasons)}.";
}
