using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>One line of a declaration: "species|part|state|mass|sales"; species and part empty for products of several species.</summary>
internal static class DeclaredText
{
    public static bool TryParse(string text, out DeclaredSales line, [NotNullWhen(false)] out TextFault? fault)
    {
        line = new DeclaredSales();
        var words = text.Split('|', StringSplitOptions.TrimEntries);
        if (words.Length != 5 || !uint.TryParse(words[4], NumberStyles.None, CultureInfo.InvariantCulture, out var sales) || sales == 0)
        {
            fault = new TextFault(
                $"'{text}' is no line of a declaration.", "Write \"species|part|state|mass|sales\", e.g. \"Gynostemma pentaphyllum|aerial|dry|120kg|3\".");
            return false;
        }

        var part = PlantPart.Unspecified;
        if ((words[0].Length > 0 && !PlantWords.Parts.TryParse(words[1], out part, out fault))
            | !PlantWords.States.TryParse(words[2], out var state, out var stateFault)
            | !MassText.TryParse(words[3], null, out var mass, out var massFault))
        {
            PlantWords.Parts.TryParse(words[1], out _, out var partFault);
            fault = (words[0].Length > 0 ? partFault : null) ?? stateFault ?? massFault ?? new TextFault($"'{text}' cannot be read.", string.Empty);
            return false;
        }

        line = new DeclaredSales { Species = words[0], Part = part, MassState = state, MassMg = mass, Sales = sales };
        fault = null;
        return true;
    }
}
