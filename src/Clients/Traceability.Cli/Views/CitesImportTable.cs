using Spectre.Console;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Rules.Cites;

namespace Traceability.Cli.Views;

/// <summary>What became of a table of listings, for people.</summary>
internal static class CitesImportTable
{
    private const int MostRemarks = 30;

    public static void Write(IAnsiConsole console, CitesFileRead read, int annotations, IReadOnlyList<Standing> standings)
    {
        console.WritePairs(
            ("Rows", $"{read.Rows.Count}, of them {read.Rows.Count(row => row.Listing.Length > 0)} with a listing of their own"),
            ("Synonyms", $"{read.Rows.Sum(row => row.Synonyms.Count)}"),
            ("Annotations", $"{annotations}"),
            ("Left out", read.OtherKingdoms == 0 ? "" : $"{read.OtherKingdoms} rows of other kingdoms"),
            ("Statements", string.Join(", ", standings.GroupBy(StandingDocument.WordOf).Select(group => $"{group.Count()} {group.Key}"))));
        var odd = Tables.With("Row", "Name", "Understood", "What was made of it");
        foreach (var one in read.Remarks.OrderBy(one => one.IsUnderstood).ThenBy(one => one.Row).Take(MostRemarks))
        {
            odd.AddPlain($"{one.Row}", one.Name, one.IsUnderstood ? "yes" : "no", one.Sentence);
        }

        console.WriteTable(odd);
        if (read.Remarks.Count > MostRemarks)
        {
            console.WriteLine($"{read.Remarks.Count - MostRemarks} more remarks: --json lists them all.");
        }

        foreach (var refused in standings.Where(one => one.Refusal is not null))
        {
            console.WriteLine(Tables.Printable($"{refused.Summary}: {refused.Reasons}"));
        }
    }
}
