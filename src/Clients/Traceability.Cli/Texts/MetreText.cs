using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>The accuracy of a position: "5", "5 m", "12.5 m", to whole centimetres, rounded up so that it is never overstated.</summary>
internal static class MetreText
{
    private const int MostCentimetres = 1_000_000;

    public static bool TryParse(string text, out int centimetres, [NotNullWhen(false)] out TextFault? fault)
    {
        centimetres = 0;
        var clean = CellText.Clean(text);
        var number = clean.EndsWith('m') || clean.EndsWith('米') ? clean[..^1].TrimEnd() : clean;
        if (!DecimalText.TryParse(number.TrimStart('±'), out var metres, out fault))
        {
            return false;
        }

        var value = metres.Scale(3, out var exact);
        value = (value + (exact ? 9 : 10)) / 10;
        if (metres.Negative || value > MostCentimetres)
        {
            fault = new TextFault($"An accuracy of {clean} does not exist.", "Write metres between 0 and 10000.");
            return false;
        }

        centimetres = (int)value;
        return true;
    }
}
