using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Bundles;

/// <summary>What came of checking a bundle.</summary>
/// <param name="Verdict">The whole in one word.</param>
/// <param name="Sentence">The whole in one sentence.</param>
/// <param name="Checks">Every check in order; those after a failed one that they need are marked as not run.</param>
/// <param name="NotProved">What no bundle, or not this one, can show: one plain sentence each.</param>
/// <param name="Subject">What the bundle is about; null when it could not be read that far. Believe it only if <see cref="IsSound"/>.</param>
/// <param name="Keys">The keys that the ledger's notes were checked with: the reader's, else the file's; empty when its checkpoint failed.</param>
public sealed record BundleReport(
    BundleVerdict Verdict,
    string Sentence,
    IReadOnlyList<BundleCheck> Checks,
    IReadOnlyList<string> NotProved,
    BundleSubject? Subject,
    IReadOnlyList<VerifierKey> Keys)
{
    /// <summary>Whether every check passed, against keys that the reader gave: what the file tells was told by that ledger.</summary>
    public bool IsSound => Verdict is BundleVerdict.Genuine or BundleVerdict.Withheld or BundleVerdict.Recalled
        or BundleVerdict.Void or BundleVerdict.NotActivated;
}
