using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Rules.Cites;

/// <summary>
/// Our reading of the numbered annotations: docs/formats/cites-annotations.csv, or a file of the scheme owner's own. Of each number the first
/// line that fits a part and form decides; where none does, what an annotation names covered is all, and what it names excluded is all that is free.
/// </summary>
internal static class CitesReadings
{
    private const string Own = "cites-annotations.csv";

    private static readonly string[] Needed = ["symbol", "names", "part", "form", "taxon", "country", "effect", "instead"];

    private static readonly Names<CitesEffect> Effects = new(
        "an effect",
        (CitesEffect.Covered, "covered"),
        (CitesEffect.NotCovered, "not-covered"),
        (CitesEffect.UnlessShown, "unless-shown"),
        (CitesEffect.Instead, "instead"));

    /// <summary>The table that the program brings along.</summary>
    public static Sheet OwnSheet()
    {
        using var stream = typeof(CitesReadings).Assembly.GetManifestResourceStream(Own)
            ?? throw new InvalidOperationException($"The program was built without {Own}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return CsvSheet.TryRead(bytes, out var sheet, out var fault) ? sheet : throw new InvalidOperationException(fault.Sentence);
    }

    public static bool TryRead(
        Sheet sheet,
        out IReadOnlyDictionary<string, CitesAnnotation> readings,
        out IReadOnlyList<RowFault> faults,
        [NotNullWhen(false)] out SheetFault? fault)
    {
        var (found, wrong) = (new Dictionary<string, CitesAnnotation>(StringComparer.Ordinal), new List<RowFault>());
        (readings, faults) = (found, wrong);
        if (!CitesColumns.TryRead(sheet, Needed, out var columns, out fault))
        {
            return false;
        }

        foreach (var row in sheet.Rows.Skip(1))
        {
            Take(row, columns, found, wrong);
        }

        return true;
    }

    private static void Take(SheetRow row, CitesColumns columns, Dictionary<string, CitesAnnotation> found, List<RowFault> wrong)
    {
        var goods = new CitesGoods { Taxon = Of("taxon"), Country = Of("country"), Instead = Of("instead") };
        var good = Read("part", PlantWords.Parts, part => goods.Part = part)
            & Read("form", PlantWords.Forms, form => goods.Form = form)
            & Read("effect", Effects, effect => goods.Effect = effect);
        if (Of("names") is not ("covered" or "excluded"))
        {
            wrong.Add(new RowFault(row.Number, "names", $"'{Of("names")}' says neither.", "Write covered or excluded."));
            good = false;
        }

        if (good)
        {
            var symbol = Of("symbol");
            found.TryAdd(symbol, new CitesAnnotation { Symbol = symbol, NamesCovered = Of("names") == "covered" });
            found[symbol].Goods.Add(goods);
        }

        string Of(string title) => columns.Of(row, title);

        bool Read<T>(string title, Names<T> names, Action<T> take)
            where T : struct, Enum
        {
            if (Of(title).Length == 0)
            {
                return true;
            }

            if (!names.TryParse(Of(title), out var value, out var fault))
            {
                wrong.Add(new RowFault(row.Number, title, fault.What, fault.Mend));
                return false;
            }

            take(value);
            return true;
        }
    }
}
