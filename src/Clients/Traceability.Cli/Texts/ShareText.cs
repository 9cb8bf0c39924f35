using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>Shares of the years of certification: percents with at most one decimal, separated by commas, e.g. "60,65,70".</summary>
internal static class ShareText
{
    private const int Most = 20;

    public static bool TryParse(string text, out uint[] permille, [NotNullWhen(false)] out TextFault? fault)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries);
        permille = new uint[words.Length];
        for (var year = 0; year < words.Length; year++)
        {
            if (!DecimalText.TryParse(words[year].TrimEnd('%', ' '), out var percent, out fault))
            {
                return false;
            }

            var value = percent.Scale(1, out var exact);
            if (!exact || value < 1 || value > 1000 || words.Length > Most || (year > 0 && value < permille[year - 1]))
            {
                fault = new TextFault(
                    $"'{text}' are no shares of years.", $"Write 1 to {Most} percents of 0.1 to 100, none below the one before, e.g. 60,65,70.");
                return false;
            }

            permille[year] = (uint)value;
        }

        fault = null;
        return true;
    }
}
