using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.Cli.Texts;

/// <summary>Moments in ISO 8601, to Unix milliseconds.</summary>
internal static class TimeText
{
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:ss zzz",
    ];

    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss",
    ];

    /// <summary>A moment with its offset, or a local one in <paramref name="offset"/> when that is given.</summary>
    /// <param name="text">As written.</param>
    /// <param name="offset">Null for none.</param>
    /// <param name="milliseconds">Unix time.</param>
    /// <param name="fault">Why it is none.</param>
    /// <param name="elsewhere">Where else the offset may be given, for the fault.</param>
    public static bool TryParse(string text, TimeSpan? offset, out long milliseconds, [NotNullWhen(false)] out TextFault? fault, string? elsewhere = null)
    {
        milliseconds = 0;
        fault = null;
        var clean = CellText.Clean(text);
        var written = clean.EndsWith('Z') ? clean[..^1] + "+00:00" : clean;
        if (DateTimeOffset.TryParseExact(written, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            milliseconds = moment.ToUnixTimeMilliseconds();
        }
        else if (!DateTime.TryParseExact(clean, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            fault = FaultOf(clean);
        }
        else if (offset is null)
        {
            fault = new TextFault($"'{clean}' has no offset from UTC.", $"Write the offset too, e.g. {clean.Replace(' ', 'T')}+07:00{(elsewhere is null ? string.Empty : $", {elsewhere}")}");
        }
        else
        {
            milliseconds = new DateTimeOffset(local, offset.Value).ToUnixTimeMilliseconds();
        }

        return fault is null;
    }

    /// <summary>A moment, or a day, which begins at midnight in <paramref name="offset"/> (UTC when none is given).</summary>
    public static bool TryParseDay(string text, TimeSpan? offset, out long milliseconds, [NotNullWhen(false)] out TextFault? fault) =>
        DateOnly.TryParseExact(CellText.Clean(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Begin(day, offset, out milliseconds, out fault)
            : TryParse(text, offset, out milliseconds, out fault);

    /// <summary>"2026-03-14T06:30:00Z".</summary>
    public static string Format(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static bool Begin(DateOnly day, TimeSpan? offset, out long milliseconds, out TextFault? fault)
    {
        milliseconds = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), offset ?? TimeSpan.Zero).ToUnixTimeMilliseconds();
        fault = null;
        return true;
    }

    private static TextFault FaultOf(string text) =>
        text.Length == 0 ? new TextFault("There is no time.", "Write e.g. 2026-03-14T06:30+07:00")
        : text.Contains('/', StringComparison.Ordinal)
            ? new TextFault($"'{text}' is not written year-month-day.", "Write year-month-day, e.g. 2026-03-14T06:30+07:00")
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new TextFault($"'{text}' has no time of day.", $"Write e.g. {text}T06:30+07:00")
            : new TextFault($"'{text}' is not a time.", "Write e.g. 2026-03-14T06:30+07:00");
}
