using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>Masses as people write them, to whole milligrams, exactly.</summary>
internal static class MassText
{
    /// <summary>Largest mass of one statement: 1,000,000 t (HarvestMeasures.mass_mg).</summary>
    public const long MostMilligrams = 1_000_000_000_000_000;

    /// <summary>
    /// "12.5 kg", "300g", "1t", "250 mg". A number without a unit is taken in <paramref name="unit"/> when that is given.
    /// 1 mg to 1,000,000 t. <paramref name="elsewhere"/> says where else the unit may be given.
    /// </summary>
    public static bool TryParse(string text, MassUnit? unit, out long milligrams, [NotNullWhen(false)] out TextFault? fault, string? elsewhere = null)
    {
        milligrams = 0;
        var clean = CellText.Clean(text);
        var end = clean.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var number = clean[..end];
        var written = clean[end..].Trim().TrimEnd('.');
        if (clean.Length == 0)
        {
            fault = new TextFault("There is no mass.", "Write e.g. 12.5 kg");
            return false;
        }

        if (written.Length > 0 && !MassUnits.TryParse(written, out unit, out fault))
        {
            return false;
        }

        if (unit is null)
        {
            fault = new TextFault($"'{clean}' has no unit.", $"Write e.g. {number} kg{(elsewhere is null ? string.Empty : $", {elsewhere}")}");
            return false;
        }

        return DecimalText.TryParse(number, out var amount, out fault) && TryScale(clean, amount, unit.Value, out milligrams, out fault);
    }

    /// <summary>Milligrams in the largest unit that shows them without loss: "12.5 kg", "300 g", "7 mg".</summary>
    public static string Format(long milligrams)
    {
        var (unit, name) = Math.Abs(milligrams) switch
        {
            >= 1_000_000 => (1_000_000L, "kg"),
            >= 1_000 => (1_000L, "g"),
            _ => (1L, "mg"),
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(decimal)milligrams / unit:0.######} {name}");
    }

    private static bool TryScale(string text, DecimalText amount, MassUnit unit, out long milligrams, [NotNullWhen(false)] out TextFault? fault)
    {
        var value = amount.Scale((int)unit, out var exact);
        milligrams = 0;
        fault = null;
        if (amount.Digits == 0 || amount.Negative)
        {
            fault = new TextFault($"'{text}' is not a mass above zero.", "Weigh again, or leave the row out.");
        }
        else if (!exact)
        {
            fault = new TextFault($"'{text}' is more precise than one milligram.", "Round to what the scale shows.");
        }
        else if (value > MostMilligrams)
        {
            fault = new TextFault($"'{text}' is more than 1,000,000 t.", "Check the number and the unit.");
        }
        else
        {
            milligrams = (long)value;
        }

        return fault is null;
    }
}
