using System.Globalization;
using System.Text;

namespace Traceability.LedgerCore.Statements;

/// <summary>How values look in a sentence.</summary>
internal static class Text
{
    private const int MaximumQuote = 100;

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(Int128 number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>UTC, as ISO 8601; the bare number outside the calendar.</summary>
    public static string OfTime(long unixMs) => unixMs is >= 0 and <= Field.LatestMs
        ? DateTimeOffset.FromUnixTimeMilliseconds(unixMs).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : Of(unixMs);

    /// <summary>Whole days, or hours below two days, or minutes below two hours.</summary>
    public static string OfDuration(long ms) => ms switch
    {
        >= 2 * 24 * 60 * 60_000L => $"{Of(ms / (24 * 60 * 60_000L))} days",
        >= 2 * 60 * 60_000L => $"{Of(ms / (60 * 60_000L))} hours",
        _ => $"{Of(ms / 60_000L)} minutes",
    };

    /// <summary>Somebody else's text: shortened, and with control characters made harmless.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in value.AsSpan(0, Math.Min(value.Length, MaximumQuote)))
        {
            quoted.Append(char.IsControl(character) ? '?' : character);
        }

        return quoted.Append(value.Length > MaximumQuote ? "…\"" : "\"").ToString();
    }

    public static string Hex(Google.Protobuf.ByteString value) => Convert.ToHexStringLower(value.Span);
}
