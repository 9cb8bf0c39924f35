using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>A recall that a bundle tells: of its lot, or of something that the lot was made from.</summary>
/// <param name="Id">The recall.</param>
/// <param name="Party">Name of who recalled.</param>
/// <param name="Reason">Why, as stated.</param>
/// <param name="Advice">What to do, as stated.</param>
/// <param name="OccurredAtMs">When, as claimed, Unix milliseconds.</param>
/// <param name="IsLifted">Whether it is over.</param>
public sealed record BundleRecall(StatementId Id, string Party, string Reason, string Advice, long OccurredAtMs, bool IsLifted);
