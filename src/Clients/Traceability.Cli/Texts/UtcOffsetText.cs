using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.Cli.Texts;

/// <summary>An offset from UTC: "+07:00", "-03:30", "Z". At most 14 hours.</summary>
internal static class UtcOffsetText
{
    public static bool TryParse(string text, out TimeSpan offset, [NotNullWhen(false)] out TextFault? fault)
    {
        var clean = CellText.Clean(text);
        var sign = clean.StartsWith('-') ? -1 : 1;
        offset = default;
        var good = clean == "Z"
            || (clean is ['+' or '-', ..] && TimeSpan.TryParseExact(clean[1..], @"hh\:mm", CultureInfo.InvariantCulture, out offset)
                && offset <= TimeSpan.FromHours(14));
        offset *= sign;
        fault = good ? null : new TextFault($"'{clean}' is not an offset from UTC.", "Write e.g. +07:00");
        return fault is null;
    }
}
