using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What the first page tells of the ledger.</summary>
/// <param name="Scheme">Name of the scheme; empty before genesis.</param>
/// <param name="Origin">Origin of the ledger.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="RecordedAtMs">When the last entry was recorded, Unix milliseconds.</param>
/// <param name="Harvests">Collections recorded.</param>
/// <param name="Packs">Packs that got a label.</param>
/// <param name="FrozenAtMs">When the log was ended, Unix milliseconds; null while it takes entries.</param>
/// <param name="Successor">Address of the log that goes on from an ended one; empty when none was given.</param>
/// <param name="Predecessor">The log that this one goes on from; null when there is none.</param>
internal sealed record HomeView(
    string Scheme,
    string Origin,
    ulong Size,
    long RecordedAtMs,
    long Harvests,
    long Packs,
    long? FrozenAtMs,
    string Successor,
    Predecessor? Predecessor);
