namespace Traceability.LedgerService.Checkpoints;

/// <summary>What is on disk must not be continued.</summary>
/// <param name="sentence">For the operator: what is wrong, and what to do.</param>
/// <param name="section">Where docs/operations.md has the way out: one of <see cref="OperationsSection"/>.</param>
public sealed class LedgerRefusedToStartException(string sentence, string section)
    : Exception($"{sentence} (docs/operations.md, \"{section}\")")
{
    /// <summary>The heading that the message ends with.</summary>
    public string Section => section;
}
