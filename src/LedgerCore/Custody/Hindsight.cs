namespace Traceability.LedgerCore.Custody;

/// <summary>
/// What the rule book makes of a recorded step under the dated rules of another moment. All else stays as it was: rights
/// are judged at occurred_at. Asks the very rules of <see cref="CustodyFold"/>, so that a dated rule which is added there
/// is asked here too.
/// </summary>
public static class Hindsight
{
    /// <summary>
    /// Judges a step again. The answer is to be compared with another of this method, not with the ruling that was recorded:
    /// what the log held before the step is only known as far as a step's own rules need it (<see cref="StateBeforeStep"/>).
    /// </summary>
    /// <param name="entry">A step that is in the log.</param>
    /// <param name="state">Custody state as it is now.</param>
    /// <param name="rulesAtMs">Moment of the dated rules, Unix milliseconds.</param>
    public static Ruling Judge(RecordedStatement entry, ICustodyState state, long rulesAtMs)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(state);
        var ruled = new RulingCase(entry, new CustodyBook(new StateBeforeStep(state)), rulesAtMs);
        return CustodyFold.Outcome(ruled, CustodyFold.RuleBody(ruled));
    }
}
