namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// This machine's clock went so far ahead that it is not believed. Nothing was written; the statements that were already in the log
/// stay there.
/// </summary>
public sealed class ClockSteppedException(string message) : Exception(message);
