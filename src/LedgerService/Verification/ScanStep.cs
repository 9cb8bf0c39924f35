namespace Traceability.LedgerService.Verification;

/// <summary>Steps of one kind by one party. Public fields only: no amount, no position, no collector.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Party">Name of who did it.</param>
/// <param name="Buyer">Name of the buyer of a sale; empty otherwise.</param>
/// <param name="Region">Province or district and country of a harvest; empty otherwise.</param>
/// <param name="Certificates">Numbers of the certificates of a harvest.</param>
/// <param name="FromMs">First time, as claimed, Unix milliseconds.</param>
/// <param name="UntilMs">Last time.</param>
/// <param name="Count">How many statements.</param>
/// <param name="FirstIndex">Log index of the first.</param>
internal sealed record ScanStep(
    ScanStepKind Kind,
    string Party,
    string Buyer,
    string Region,
    IReadOnlyList<string> Certificates,
    long FromMs,
    long UntilMs,
    int Count,
    ulong FirstIndex);
