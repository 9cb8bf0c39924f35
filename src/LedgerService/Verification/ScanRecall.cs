namespace Traceability.LedgerService.Verification;

/// <summary>A recall of the goods, or of something that they were made from.</summary>
/// <param name="Party">Name of who recalled.</param>
/// <param name="Reason">Why, as it was stated.</param>
/// <param name="Advice">What to do, as it was stated.</param>
/// <param name="SinceMs">When, as claimed, Unix milliseconds.</param>
/// <param name="LiftedMs">When it was lifted, as claimed; null while it is open.</param>
/// <param name="LiftReason">Why it was lifted; empty while it is open.</param>
internal sealed record ScanRecall(string Party, string Reason, string Advice, long SinceMs, long? LiftedMs, string LiftReason);
