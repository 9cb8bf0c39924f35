using System.Diagnostics.CodeAnalysis;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>What becomes of a claim in a sale: "organic-eu=sold", "organic-eu=released", or "=released" for the scheme's own.</summary>
internal sealed record ClaimText(string Claim, ClaimFate Fate)
{
    public static bool TryParse(string text, out ClaimText claim, [NotNullWhen(false)] out TextFault? fault)
    {
        claim = null!;
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            fault = new TextFault($"'{text}' does not say what becomes of the claim.", "Write CODE=sold or CODE=released; =released for the scheme's own claim.");
            return false;
        }

        if (!PlantWords.Fates.TryParse(text[(at + 1)..], out var fate, out fault))
        {
            return false;
        }

        claim = new ClaimText(text[..at].Trim(), fate);
        return true;
    }
}
