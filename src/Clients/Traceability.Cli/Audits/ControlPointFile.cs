using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Audits;

/// <summary>
/// Control points of a standard from a table with the columns code and minimum: the year from which the point must be met, 1 to
/// 20; empty where it only counts.
/// </summary>
internal static class ControlPointFile
{
    private const string Column = "minimum";
    private const uint MostYears = 20;

    public static IReadOnlyList<ControlPoint> Read(string path) => PointTable.Of<ControlPoint>(path, Column, TryRead);

    private static bool TryRead(string code, string text, [NotNullWhen(true)] out ControlPoint? point, [NotNullWhen(false)] out TextFault? fault)
    {
        var year = 0u;
        var isYear = text.Length == 0 || (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year <= MostYears);
        point = isYear ? new ControlPoint { Code = code, MinimumFromYear = year } : null;
        fault = isYear ? null : new TextFault($"'{text}' is no year of certification.", $"Write 1 to {MostYears}, or leave it empty.");
        return isYear;
    }
}
