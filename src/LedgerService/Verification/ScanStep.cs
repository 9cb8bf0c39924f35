namespace Traceability.LedgerService.Verification;

/// <summary>Steps of one kind by one party. Public fields only: no amount, no position, no collector.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Party">Name of who did it.</param>
/// <param name="Buyer">Name of the buyer of a sale; empty otherwise.</param>
/// <param name="Region">Province or district of a harvest; empty otherwise.</param>
/// <param name="Country">Country of a harvest's area, else of the party: ISO 3166-1 alpha-2.</param>
/// <param name="Cells">Where a harvest's areas are, coarsely; none otherwise.</param>
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
    string Country,
    IReadOnlyList<ScanCell> Cells,
    IReadOnlyList<string> Certificates,
    long FromMs,
    long UntilMs,
    int Count,
    ulong FirstIndex);
