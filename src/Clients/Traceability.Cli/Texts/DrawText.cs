using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>What is drawn from a lot: "LOT=MASS".</summary>
internal sealed record DrawText(string Lot, long MassMg)
{
    public static bool TryParse(string text, out DrawText draw, [NotNullWhen(false)] out TextFault? fault)
    {
        draw = null!;
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
        {
            fault = new TextFault($"'{text}' does not say how much of which lot.", "Write LOT=MASS, e.g. 1f3a55c0=12.5kg.");
            return false;
        }

        if (!MassText.TryParse(text[(at + 1)..], null, out var mass, out fault))
        {
            return false;
        }

        draw = new DrawText(text[..at].Trim(), mass);
        return true;
    }
}
