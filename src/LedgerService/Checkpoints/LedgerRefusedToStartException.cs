namespace Traceability.LedgerService.Checkpoints;

/// <summary>What is on disk must not be continued. The message is a sentence for the operator; docs/operations.md has the way out.</summary>
public sealed class LedgerRefusedToStartException(string message) : Exception(message);
