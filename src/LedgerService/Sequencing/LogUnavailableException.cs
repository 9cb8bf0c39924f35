namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// The log cannot answer now. What was sent may or may not be written; sending the same statement again is safe and
/// gives the first receipt if it was.
/// </summary>
public sealed class LogUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
