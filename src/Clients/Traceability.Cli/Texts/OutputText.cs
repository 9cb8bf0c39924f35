using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>
/// What comes out of a step: "product|state|MASS", or for packs "product|state|MASS|units|unit-net", the mass empty or their product.
/// </summary>
internal sealed record OutputText(string Product, MassState State, long MassMg, long Units, long UnitNetMg)
{
    private const long MostUnits = 100_000_000;
    private const string Example = "Write \"product|state|MASS\", or for packs \"product|state|MASS|units|net of one\", e.g. \"jiaogulan tea|finished|50kg|1000|50g\".";

    public static bool TryParse(string text, out OutputText output, [NotNullWhen(false)] out TextFault? fault)
    {
        output = null!;
        var words = text.Split('|', StringSplitOptions.TrimEntries);
        if (words.Length is not (3 or 5) || words[0].Length == 0)
        {
            fault = new TextFault($"'{text}' does not say what comes out.", Example);
            return false;
        }

        if (!PlantWords.States.TryParse(words[1], out var state, out fault) || !TryPacks(words, out var units, out var net, out fault))
        {
            return false;
        }

        var mass = units * net;
        if ((units == 0 || words[2].Length > 0) && !MassText.TryParse(words[2], null, out mass, out fault))
        {
            return false;
        }

        if (units > 0 && mass != units * net)
        {
            fault = new TextFault($"{units} packs of {MassText.Format(net)} are {MassText.Format(units * net)}, not {words[2]}.", "Mend one of the three, or leave the mass empty.");
            return false;
        }

        output = new OutputText(words[0], state, mass, units, net);
        return true;
    }

    private static bool TryPacks(string[] words, out long units, out long net, [NotNullWhen(false)] out TextFault? fault)
    {
        (units, net, fault) = (0, 0, null);
        if (words.Length == 3)
        {
            return true;
        }

        if (!long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out units) || units is < 1 or > MostUnits)
        {
            fault = new TextFault($"'{words[3]}' is no number of packs.", Example);
            return false;
        }

        return MassText.TryParse(words[4], null, out net, out fault) && IsBounded(units, net, out fault);
    }

    private static bool IsBounded(long units, long net, [NotNullWhen(false)] out TextFault? fault)
    {
        fault = (Int128)units * net > MassText.MostMilligrams ? new TextFault("The packs weigh more than 1,000,000 t together.", Example) : null;
        return fault is null;
    }
}
