using System.Globalization;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>Whether a part of a value fulfils its checks; its length and characters are known to be right.</summary>
internal static class DataChecks
{
    private static readonly (string Word, DataCheck Check, Func<ReadOnlySpan<char>, bool> Holds)[] All =
    [
        ("csum", DataCheck.CheckDigit, CheckDigit.IsRight),
        ("csumalpha", DataCheck.CheckCharacters, CheckCharacters.AreRight),
        ("yymmdd", DataCheck.Day, text => IsDay(Number(text[..2]), text[2..], false)),
        ("yymmd0", DataCheck.DayOrMonth, text => IsDay(Number(text[..2]), text[2..], true)),
        ("yyyymmdd", DataCheck.LongDay, text => IsDay(Number(text[..4]), text[4..], false)),
        ("hhmi", DataCheck.HourMinute, text => Number(text[..2]) < 24 && Number(text[2..]) < 60),
        ("hh", DataCheck.Hour, text => Number(text) < 24),
        ("mi", DataCheck.Sixty, text => Number(text) < 60),
        ("nonzero", DataCheck.NotZero, text => text.ContainsAnyExcept('0')),
        ("zero", DataCheck.Zero, text => !text.ContainsAnyExcept('0')),
        ("yesno", DataCheck.YesNo, text => text is "0" or "1"),
        ("winding", DataCheck.Winding, text => text is "0" or "1" or "9"),
        ("piece", DataCheck.PieceOfTotal, text => Number(text[..2]) is > 0 and var piece && piece <= Number(text[2..])),
        ("nozeroprefix", DataCheck.NoLeadingZero, text => text is "0" || text[0] != '0'),
        ("nondigit", DataCheck.NonDigit, text => text.ContainsAnyExceptInRange('0', '9')),
        ("latitude", DataCheck.Latitude, text => Number(text) <= 1_800_000_000),
        ("longitude", DataCheck.Longitude, text => Number(text) <= 3_600_000_000),
        ("hyphen", DataCheck.Hyphen, text => text is "-"),
        ("iban", DataCheck.Iban, IsAccount),
    ];

    /// <summary>The checks of a word of the table, words parted by "+".</summary>
    public static DataCheck Named(string words) => words.Split('+')
        .Aggregate(DataCheck.None, (checks, word) => checks | All.Single(check => check.Word == word).Check);

    /// <summary>Whether every check holds.</summary>
    public static bool Hold(DataCheck checks, ReadOnlySpan<char> text)
    {
        if (checks == DataCheck.None)
        {
            return true;
        }

        foreach (var (_, check, holds) in All)
        {
            if ((checks & check) != 0 && !holds(text))
            {
                return false;
            }
        }

        return true;
    }

    private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // A year of two digits is of no century here: 29 February is let through in every fourth year.
    private static bool IsDay(long year, ReadOnlySpan<char> monthDay, bool orMonth)
    {
        var month = (int)Number(monthDay[..2]);
        var day = Number(monthDay[2..]);
        var leapLike = year is > 99 and <= 9999 ? (int)year : 2000 + (int)(year % 4);
        return month is >= 1 and <= 12 && (day == 0 ? orMonth : day <= DateTime.DaysInMonth(leapLike, month));
    }

    private static bool IsAccount(ReadOnlySpan<char> text)
    {
        var rest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[(i + 4) % text.Length];
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character))
            {
                return false;
            }

            rest = char.IsAsciiDigit(character) ? ((rest * 10) + character - '0') % 97 : ((rest * 100) + character - 'A' + 10) % 97;
        }

        return text.Length > 4 && rest == 1;
    }
}
