using System.CommandLine;
using Traceability.Cli.Harvests;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Rules.Cites;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>The scheme owner brings in the CITES listings of a date. The same files again change nothing.</summary>
internal sealed class RulesImportCitesCommand : WritingCommand
{
    private readonly Option<string> listings = Typed.Words("--listings", "FILE", "Index of CITES Species, CSV or XLSX, as the Checklist exports it.", required: true);
    private readonly Option<string> annotations = Typed.Words("--annotations", "FILE", "Texts of the annotations: columns symbol, annotation_text.", required: true);
    private readonly Option<string> readings = Typed.Words("--readings", "FILE", "Which parts and forms each annotation names; else the program's own reading.");
    private readonly Option<long?> effective = Typed.Optional<long>("--effective", "DATE", "In force from, e.g. 2017-04-04; else now.", TryDay);
    private readonly Option<string> version = Typed.Words("--version", "TEXT", "Version for people; else the name of the file.");

    public RulesImportCitesCommand(Host host)
        : base("cites", "Put CITES listings in force. Importing them again changes nothing. For the scheme owner.", host)
    {
        foreach (var option in (Option[])[listings, annotations, readings, effective, version])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(Writing writing)
    {
        var run = writing.Run;
        var read = Read(run, out var texts, out var faults);
        if (faults.Count > 0)
        {
            throw new CommandHalt("ROWS_BAD", string.Join(' ', faults.Select(one => $"Row {one.Row}, {one.Column}: {one.Sentence} {one.WayOut}")), "Nothing was imported.");
        }

        var name = run.Of(version) ?? Path.GetFileNameWithoutExtension(run.Of(listings)!);
        var from = run.Of(effective) ?? Midnight(run);
        var entries = await CitesOutgoing.SignAsync(writing, CitesPieces.Cut(name, from, texts, read.Rows));
        var (standings, gaveUp) = await Dispatch.SendAsync(run, writing.Workspace, writing.Client, entries);
        run.Terminal.Show(
            CitesImportDocument.Of(name, from, read, texts.Count, standings), console => CitesImportTable.Write(console, read, texts.Count, standings));
        Tell(run.Terminal, gaveUp);
        return Dispatch.ExitOf(standings, gaveUp);
    }

    private CitesFileRead Read(Invocation run, out IReadOnlyList<CitesAnnotation> texts, out IReadOnlyList<RowFault> faults)
    {
        var table = run.Of(readings) is { } path ? Sheet(path) : CitesReadings.OwnSheet();
        if (!CitesReadings.TryRead(table, out var known, out var wrong, out var fault)
            || !CitesAnnotationFile.TryRead(Sheet(run.Of(annotations)!), known, out texts, out faults, out fault)
            || !CitesListingsFile.TryRead(Sheet(run.Of(listings)!), out var read, out fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        faults = [.. wrong, .. faults];
        return read;
    }

    private static Sheet Sheet(string path) => SheetFile.TryRead(path, null, out var sheet, out var fault)
        ? sheet
        : throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);

    // Without a date the day counts, so that the same files on the same day are the same listings.
    private static long Midnight(Invocation run) => new DateTimeOffset(run.Host.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static bool TryDay(string text, out long value, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
