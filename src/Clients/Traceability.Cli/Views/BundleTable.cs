using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Bundles;

namespace Traceability.Cli.Views;

/// <summary>What came of checking a bundle, for people: the sentence first, what it does not prove last.</summary>
internal static class BundleTable
{
    public static void Write(IAnsiConsole console, BundleReport report)
    {
        console.Write(new Text(Tables.Printable(report.Sentence)));
        console.WriteLine();
        if (report.Verdict == BundleVerdict.Unanchored)
        {
            foreach (var key in report.Keys)
            {
                console.Write(new Text($"Key in the file: {Tables.Printable($"{key}")}"));
                console.WriteLine();
            }
        }

        var checks = Tables.With("Check", "Outcome", "What");
        foreach (var check in report.Checks)
        {
            checks.AddPlain(check.Name, BundleDocument.WordOf(check.Outcome), check.Sentence);
        }

        console.WriteTable(checks);

        // The chain of a file that failed a check, or that only its own keys vouch for, may be anybody's invention.
        if (report is { IsSound: true, Subject: { } subject })
        {
            var steps = Tables.With("Entry", "Step", "Party", "Occurred", "Recorded");
            foreach (var step in subject.Steps)
            {
                steps.AddPlain($"{step.Index}", $"{step.Kind}", step.Party, TimeText.Format(step.OccurredAtMs), TimeText.Format(step.RecordedAtMs));
            }

            console.WriteTable(steps);
        }

        foreach (var sentence in report.NotProved)
        {
            console.Write(new Text($"Not proved: {Tables.Printable(sentence)}"));
            console.WriteLine();
        }
    }
}
