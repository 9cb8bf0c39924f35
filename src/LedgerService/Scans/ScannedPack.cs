using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Scans;

/// <summary>What was scanned, as the ledger knows it.</summary>
/// <param name="Batch">The label batch.</param>
/// <param name="Serial">Index of the serial within it, or <see cref="ScanRow.NoSerial"/>.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Issuer">Who issued the labels.</param>
/// <param name="Product">Product id of the batch.</param>
/// <param name="LotCode">Lot code of the batch.</param>
/// <param name="SerialText">Serial as printed outside on the pack; empty where it was not that.</param>
internal readonly record struct ScannedPack(
    StatementId Batch, int Serial, ScanKind Kind, StatementId Issuer, string Product, string LotCode, string SerialText);
