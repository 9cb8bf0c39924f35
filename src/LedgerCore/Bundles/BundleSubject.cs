using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>What a bundle is about.</summary>
/// <param name="Origin">Origin of the ledger.</param>
/// <param name="TreeSize">Number of entries of its checkpoint: the bundle knows nothing later.</param>
/// <param name="Lot">The lot.</param>
/// <param name="Label">The label batch as stated; null for the bundle of a lot.</param>
/// <param name="Serial">The serial; empty for a lot or a whole batch.</param>
/// <param name="Claim">What the ledger says of the lot's claim.</param>
/// <param name="NoticeCodes">Reason codes that stand with it.</param>
/// <param name="Recalls">Recalls of the lot and of what it was made from, open and lifted, in log order.</param>
/// <param name="Steps">The chain of custody, the first harvest first.</param>
public sealed record BundleSubject(
    string Origin,
    ulong TreeSize,
    LotKey Lot,
    V1.LabelBatch? Label,
    string Serial,
    V1.ClaimStatus Claim,
    IReadOnlyList<string> NoticeCodes,
    IReadOnlyList<BundleRecall> Recalls,
    IReadOnlyList<BundleStep> Steps);
