using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Views;

/// <summary>What became of a harvest file, for people.</summary>
internal static class ImportTable
{
    // Beyond it only the rows that need somebody's attention are listed.
    private const int MostRows = 200;

    public static void Write(IAnsiConsole console, ImportReport report)
    {
        if (report.Read.Faults.Count > 0)
        {
            var bad = Tables.With("Row", "Column", "What is wrong", "How to mend it");
            foreach (var fault in report.Read.Faults)
            {
                bad.AddPlain($"{fault.Row}", fault.Column, fault.Sentence, fault.WayOut);
            }

            console.WriteTable(bad);
        }

        if (report.Rows.Count == 0)
        {
            return;
        }

        var rows = Tables.With("Row", "Slip", "Mass", "Lot", "Stands", "Why");
        foreach (var (row, standing) in report.Rows.Where(pair => report.Rows.Count <= MostRows || pair.Standing.Reasons.Length > 0))
        {
            rows.AddPlain(
                $"{row.Row}", row.Slip, MassText.Format(row.MassMg), Ids.Short(standing.Id.ToString()), StandingDocument.WordOf(standing), standing.Reasons);
        }

        console.WriteTable(rows);
        var summary = Tables.With("Rows", "Stand");
        foreach (var (word, count) in report.Summary)
        {
            summary.AddPlain($"{count}", word);
        }

        console.WriteTable(summary);
    }
}
