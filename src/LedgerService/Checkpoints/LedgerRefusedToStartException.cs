namespace Traceability.LedgerService.Checkpoints;

/// <summary>The service must not start: what is on disk must not be continued, or what it stands on is not as it must be.</summary>
/// <param name="sentence">For the operator: what is wrong, and what to do.</param>
/// <param name="refusal">Its code, and where docs/operations.md has the way out.</param>
public sealed class LedgerRefusedToStartException(string sentence, StartRefusal refusal)
    : Exception($"{refusal.Code}: {sentence} (docs/operations.md, \"{refusal.Section}\")")
{
    /// <summary>The code that the message begins with.</summary>
    public string Code => refusal.Code;

    /// <summary>The heading that the message ends with.</summary>
    public string Section => refusal.Section;
}
