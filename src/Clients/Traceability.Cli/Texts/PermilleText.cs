using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>A share as people write it: "10%", "12.5 %", to 1/1000.</summary>
internal static class PermilleText
{
    private const int Whole = 1000;

    public static bool TryParse(string text, out uint permille, [NotNullWhen(false)] out TextFault? fault)
    {
        permille = 0;
        var clean = CellText.Clean(text);
        if (!clean.EndsWith('%'))
        {
            fault = new TextFault($"'{clean}' is no share.", "Write percent, e.g. 10%");
            return false;
        }

        if (!DecimalText.TryParse(clean[..^1].Trim(), out var percent, out fault))
        {
            return false;
        }

        var value = percent.Scale(1, out var exact);
        if (!exact || value < 0 || value > Whole)
        {
            fault = new TextFault($"'{clean}' is no share that can be recorded.", "Write 0% to 100% with at most one decimal.");
            return false;
        }

        permille = (uint)value;
        return true;
    }
}
