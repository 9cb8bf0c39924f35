using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>An audit that rates at all rates every point of the standard as it is in force, and nothing else.</summary>
internal static class RatingsFitTheStandard
{
    private const int Named = 10;

    public static Refusal? Check(RulingCase ruled, V1.Audit body)
    {
        if (body.Ratings.Count == 0
            || StandardGate.VersionAt(ruled.Book.Standard(body.Standard), ruled.OccurredAtMs) is not { } version)
        {
            return null;
        }

        var unrated = StandardGate.Of(version, body.Ratings, body.Year).Unrated;
        var points = version.Points.Select(point => point.Code).ToHashSet(StringComparer.Ordinal);
        var strange = body.Ratings.Select(rating => rating.Code).Where(code => !points.Contains(code)).ToArray();
        return unrated.Count == 0 && strange.Length == 0
            ? null
            : Reasons.RatingsNotOfStandard.With(
                ("standard", Text.Quote(body.Standard)), ("unrated", ListOf(unrated)), ("strange", ListOf(strange)));
    }

    /// <summary>The first few of them in words.</summary>
    public static string ListOf(IReadOnlyList<string> codes) => codes.Count switch
    {
        0 => "none",
        > Named => $"{string.Join(", ", codes.Take(Named))} and {Text.Of(codes.Count - Named)} more",
        _ => string.Join(", ", codes),
    };
}
