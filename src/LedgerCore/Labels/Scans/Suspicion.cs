namespace Traceability.LedgerCore.Labels;

/// <summary>How much speaks for a code being copied, and what. It is no proof, and no rule reads it.</summary>
/// <param name="Findings">The reasons that count, in order of reason.</param>
public sealed record Suspicion(IReadOnlyList<SuspicionFinding> Findings)
{
    /// <summary>Highest score.</summary>
    public const int MaximumScore = 100;

    /// <summary>0 to 100: the points of all reasons together.</summary>
    public int Score => Math.Min(MaximumScore, Findings.Sum(finding => finding.Points));

    /// <summary>Who hears of it.</summary>
    public SuspicionLevel Level => LevelOf(Score);

    /// <summary>Who hears of a score.</summary>
    public static SuspicionLevel LevelOf(int score) => score >= SuspicionScale.Told ? SuspicionLevel.Told
        : score >= SuspicionScale.Listed ? SuspicionLevel.Listed
        : SuspicionLevel.None;
}
