using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The arithmetic of a standard's gate. A point that applies has a norm of 2 and counts with its score, 0 to 3; a minimum
/// point always applies. Passed when no point is unrated, every minimum point of the year has 2 or more, and
/// score · 1000 is not below least · norm.
/// </summary>
/// <param name="Score">Sum of the scores of the points that apply.</param>
/// <param name="Norm">2 for each of them.</param>
/// <param name="Least">Least share of the year, in 1/1000.</param>
/// <param name="Missed">Minimum points of the year that have less than 2.</param>
/// <param name="Unrated">Points of the standard without a rating.</param>
internal sealed record StandardGate(long Score, long Norm, uint Least, IReadOnlyList<string> Missed, IReadOnlyList<string> Unrated)
{
    private const uint Met = 2;
    private const int Whole = 1000;

    public bool IsPassed => Unrated.Count == 0 && Missed.Count == 0 && Score * Whole >= Norm * Least;

    /// <summary>The version of the gate that a moment falls under, Unix milliseconds; null before the first.</summary>
    public static V1.StandardVersion? VersionAt(StandardRecord record, long momentMs) =>
        record.Items.LastOrDefault(item => item.Version.EffectiveFromMs <= momentMs)?.Version;

    /// <param name="year">Year of certification, 1 or more; years beyond the table take its last share.</param>
    public static StandardGate Of(V1.StandardVersion version, IEnumerable<V1.Rating> ratings, uint year)
    {
        var found = ratings.ToDictionary(rating => rating.Code, StringComparer.Ordinal);
        var rated = version.Points.Where(point => found.ContainsKey(point.Code)).ToArray();
        var applying = rated.Where(point => point.MinimumFromYear > 0 || !found[point.Code].NotApplicable).ToArray();
        return new StandardGate(
            applying.Sum(point => (long)found[point.Code].Score),
            (long)Met * applying.Length,
            version.LeastPermille[(int)Math.Min(year, (uint)version.LeastPermille.Count) - 1],
            [.. applying.Where(point => IsMinimum(point, year) && found[point.Code].Score < Met).Select(point => point.Code)],
            [.. version.Points.Select(point => point.Code).Where(code => !found.ContainsKey(code))]);
    }

    private static bool IsMinimum(V1.ControlPoint point, uint year) => point.MinimumFromYear > 0 && point.MinimumFromYear <= year;
}
