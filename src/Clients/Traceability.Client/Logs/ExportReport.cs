namespace Traceability.Client;

/// <summary>What an export did.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Checkpoint">What it holds, as signed.</param>
/// <param name="Before">What it held before; null when nothing.</param>
/// <param name="Written">Files that were fetched, checked and written.</param>
/// <param name="Kept">Files of an earlier run that were checked and left.</param>
/// <param name="HasEntries">Whether every entry is there; false when the ledger shows them to others only.</param>
/// <param name="HasSealed">Whether the restricted sealed parts are there too.</param>
public sealed record ExportReport(
    string Folder, RememberedCheckpoint Checkpoint, RememberedCheckpoint? Before, int Written, int Kept, bool HasEntries, bool HasSealed);
