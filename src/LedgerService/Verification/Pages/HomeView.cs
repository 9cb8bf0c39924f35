namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What the first page tells of the ledger.</summary>
/// <param name="Scheme">Name of the scheme; empty before genesis.</param>
/// <param name="Origin">Origin of the ledger.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="RecordedAtMs">When the last entry was recorded, Unix milliseconds.</param>
/// <param name="Harvests">Collections recorded.</param>
/// <param name="Packs">Packs that got a label.</param>
internal sealed record HomeView(string Scheme, string Origin, ulong Size, long RecordedAtMs, long Harvests, long Packs);
