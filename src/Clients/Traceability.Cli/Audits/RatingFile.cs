using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Audits;

/// <summary>Ratings of an audit from a table with the columns code and score: 0 to 3, or n/a.</summary>
internal static class RatingFile
{
    private const string Column = "score";

    public static IReadOnlyList<Rating> Read(string path) => PointTable.Of<Rating>(path, Column, TryRead);

    private static bool TryRead(string code, string text, [NotNullWhen(true)] out Rating? rating, [NotNullWhen(false)] out TextFault? fault)
    {
        rating = text switch
        {
            ['0' or '1' or '2' or '3'] => new Rating { Code = code, Score = (uint)(text[0] - '0') },
            _ when text.Equals("n/a", StringComparison.OrdinalIgnoreCase) => new Rating { Code = code, NotApplicable = true },
            _ => null,
        };
        fault = rating is null ? new TextFault($"'{text}' is no score.", "Write 0, 1, 2, 3 or n/a.") : null;
        return rating is not null;
    }
}
