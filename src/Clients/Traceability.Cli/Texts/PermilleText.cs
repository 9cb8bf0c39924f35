using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>Shares in percent with at most one decimal, to 1/1000.</summary>
internal static class PermilleText
{
    private const int Most = 100_000;

    /// <summary>"22.5", "22.5 %".</summary>
    public static bool TryParse(string text, out uint permille, [NotNullWhen(false)] out TextFault? fault)
    {
        permille = 0;
        if (!DecimalText.TryParse(CellText.Clean(text).TrimEnd('%', ' '), out var percent, out fault))
        {
            return false;
        }

        var value = percent.Scale(1, out var exact);
        if (!exact || value < 0 || value > Most)
        {
            fault = new TextFault($"'{text}' is no share in percent.", "Write 0 to 10000 with at most one decimal, e.g. 22.5");
            return false;
        }

        permille = (uint)value;
        return true;
    }
}
