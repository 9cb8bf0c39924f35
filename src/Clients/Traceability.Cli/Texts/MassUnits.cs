using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>Spellings of units of mass in English, Vietnamese, Chinese and UN/CEFACT Recommendation 20.</summary>
internal static class MassUnits
{
    private static readonly Dictionary<string, MassUnit> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mgm"] = MassUnit.Milligram,
        ["milligram"] = MassUnit.Milligram,
        ["milligrams"] = MassUnit.Milligram,
        ["miligam"] = MassUnit.Milligram,
        ["毫克"] = MassUnit.Milligram,
        ["g"] = MassUnit.Gram,
        ["gr"] = MassUnit.Gram,
        ["grm"] = MassUnit.Gram,
        ["gram"] = MassUnit.Gram,
        ["grams"] = MassUnit.Gram,
        ["gam"] = MassUnit.Gram,
        ["克"] = MassUnit.Gram,
        ["kg"] = MassUnit.Kilogram,
        ["kgs"] = MassUnit.Kilogram,
        ["kgm"] = MassUnit.Kilogram,
        ["kilo"] = MassUnit.Kilogram,
        ["kilos"] = MassUnit.Kilogram,
        ["kilogram"] = MassUnit.Kilogram,
        ["kilograms"] = MassUnit.Kilogram,
        ["ký"] = MassUnit.Kilogram,
        ["ky\u0301"] = MassUnit.Kilogram,
        ["kí"] = MassUnit.Kilogram,
        ["ki\u0301"] = MassUnit.Kilogram,
        ["公斤"] = MassUnit.Kilogram,
        ["千克"] = MassUnit.Kilogram,
        ["㎏"] = MassUnit.Kilogram,
        ["t"] = MassUnit.Tonne,
        ["tne"] = MassUnit.Tonne,
        ["tonne"] = MassUnit.Tonne,
        ["tonnes"] = MassUnit.Tonne,
        ["tấn"] = MassUnit.Tonne,
        ["公吨"] = MassUnit.Tonne,
        ["吨"] = MassUnit.Tonne,
    };

    // Units that mean different masses to different people: refused, with the readings.
    private static readonly Dictionary<string, string> Ambiguous = new(StringComparer.OrdinalIgnoreCase)
    {
        ["斤"] = "It is 500 g in some places and 600 g in others.",
        ["市斤"] = "It is a customary unit.",
        ["两"] = "It is 50 g in some places and 37.5 g in others.",
        ["cân"] = "It is 1 kg in some places and 600 g in others.",
        ["lạng"] = "It is 100 g in some trades and 37.8 g in others.",
        ["tạ"] = "It is a customary unit.",
        ["yến"] = "It is a customary unit.",
        ["ton"] = "It can be 907, 1,000 or 1,016 kg.",
        ["tons"] = "It can be 907, 1,000 or 1,016 kg.",
        ["lb"] = "It is no metric unit.",
        ["lbs"] = "It is no metric unit.",
        ["oz"] = "It is no metric unit.",
    };

    // Things that are counted or poured. Rec 20: H87, EA, C62, LTR, MLT.
    private static readonly HashSet<string> NoMass = new(StringComparer.OrdinalIgnoreCase)
    {
        "pcs", "pc", "pce", "piece", "pieces", "unit", "units", "each", "h87", "ea", "c62", "cái", "chiếc", "cây", "bó", "bundle", "bundles",
        "bao", "bag", "bags", "sack", "sacks", "thùng", "box", "boxes", "个", "件", "袋", "包", "捆", "箱", "l", "lít", "liter", "litre", "ltr",
        "ml", "mlt", "升", "毫升",
    };

    public static bool TryParse(string text, [NotNullWhen(true)] out MassUnit? unit, [NotNullWhen(false)] out TextFault? fault)
    {
        unit = null;
        fault = null;

        // Written "Mg" it may be a megagram, which is a tonne: only the lower-case form is a milligram.
        if (text == "mg" || Known.ContainsKey(text))
        {
            unit = text == "mg" ? MassUnit.Milligram : Known[text];
            return true;
        }

        fault = text.Equals("mg", StringComparison.OrdinalIgnoreCase)
            ? new TextFault($"'{text}' may mean milligrams or megagrams.", "Write mg or t.")
            : NoMass.Contains(text)
                ? new TextFault($"'{text}' is not a unit of mass: it counts or measures something else.", "Weigh the goods, and write the mass in kg or g.")
            : Ambiguous.TryGetValue(text, out var why)
                ? new TextFault($"'{text}' is not a unit that everybody reads alike. {why}", "Write the mass in kg or g.")
                : new TextFault($"'{text}' is not a unit of mass.", "Use mg, g, kg or t.");
        return false;
    }
}
