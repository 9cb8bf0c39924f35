using System.CommandLine;
using Traceability.Cli.Harvests;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Records the collections of a spreadsheet. The same file again changes nothing.</summary>
internal sealed class HarvestImportCommand : WritingCommand
{
    private readonly Argument<string> file = Typed.Words("file", "CSV (UTF-8) or XLSX; trace harvest template writes an example.");
    private readonly Option<string> sheet = Typed.Words("--sheet", "NAME", "Sheet of a workbook; else its first.");
    private readonly Option<bool> skip = new("--skip-bad") { Description = "Import the good rows although others are bad." };
    private readonly Option<string> area = Typed.Words("--area", "AREA", "Area id, for rows that name none.");
    private readonly Option<string> species = Typed.Words("--species", "NAME", "Scientific name, for rows that name none.");
    private readonly Option<PlantPart?> part = Typed.Optional("--part", "Part, for rows that name none.", PlantWords.Parts);
    private readonly Option<MassState?> state = Typed.Optional("--state", "State, for rows that name none.", PlantWords.HarvestStates);
    private readonly Option<MassUnit?> unit = Typed.Optional<MassUnit>("--unit", "mg|g|kg|t", "Unit, for masses without one.", TryUnit);
    private readonly Option<int?> accuracy = Typed.Optional<int>("--accuracy", "METRES", "Accuracy of positions, for rows that name none.", MetreText.TryParse);
    private readonly Option<TimeSpan?> offset = Typed.Optional<TimeSpan>("--utc-offset", "+07:00", "Offset of local times.", UtcOffsetText.TryParse);

    private readonly Option<string> centre = Typed.Words("--centre", "UNIT", "Unit id of the purchase centre where they were weighed in.");
    private readonly Option<DayOrder?> dates = Typed.Optional("--dates", "Order of days with slashes, e.g. 04/06/2026.", SlashedDay.Orders);

    public HarvestImportCommand(Host host)
        : base("import", "Record the collections of a spreadsheet. Importing it again changes nothing.", host, takesTime: false)
    {
        Arguments.Add(file);
        foreach (var option in (Option[])[sheet, skip, area, species, part, state, unit, accuracy, offset, centre, dates])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(Writing writing)
    {
        var run = writing.Run;
        var defaults = new HarvestDefaults(run.Of(area), run.Of(species), run.Of(part), run.Of(state), run.Of(offset), run.Of(unit), run.Of(accuracy), run.Of(dates));
        if (!SheetFile.TryRead(run.Of(file), run.Of(sheet), out var table, out var fault)
            || !HarvestFile.TryRead(table, defaults, run.Host.Time.GetUtcNow(), out var read, out fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        if (read.Ignored.Count > 0)
        {
            run.Terminal.Note($"Columns that were not read: {string.Join(", ", read.Ignored)}.");
        }

        var nothing = read.Faults.Count > 0 && !run.Of(skip);
        var entries = nothing ? [] : await SignAsync(writing, read.Rows);
        var (standings, gaveUp) = entries.Count == 0 ? ([], null) : await Dispatch.SendAsync(run, writing.Workspace, writing.Client, entries);
        var report = new ImportReport(run.Of(file), read, nothing ? [] :
            [.. read.Rows.Zip(standings, (row, standing) => (row, SlipConflict.Explain(writing.Workspace, row, standing)))]);
        run.Terminal.Show(ImportDocument.Of(report), console => ImportTable.Write(console, report));
        if (nothing)
        {
            run.Terminal.Note("Nothing was imported. Mend the rows, or import the good ones with --skip-bad.");
        }

        if (report.Rows.Any(pair => pair.Standing is { Status: OutboxStatus.Refused, Before: OutboxStatus.Refused }))
        {
            run.Terminal.Note("Rows that were refused before were not sent again: when the reason is gone, trace outbox retry STATEMENT, then trace sync.");
        }

        Tell(run.Terminal, gaveUp);
        return nothing ? ExitCode.Refused : Dispatch.ExitOf(standings, gaveUp);
    }

    private async Task<List<OutboxEntry>> SignAsync(Writing writing, IReadOnlyList<HarvestRow> rows)
    {
        var unit = writing.Run.Of(centre) is { } typed ? await writing.UnitAsync(typed) : (StatementId?)null;
        var areas = new Dictionary<string, StatementId>(StringComparer.Ordinal);
        foreach (var name in rows.Select(row => row.Area).Distinct())
        {
            areas[name] = await writing.AreaAsync(name);
        }

        return await writing.Run.Terminal.WatchAsync("Signing", bar =>
        {
            var entries = new List<OutboxEntry>(rows.Count);
            foreach (var row in rows)
            {
                writing.Run.Cancellation.ThrowIfCancellationRequested();
                var draft = writing.Drafts.ImportedHarvest(
                    row.ToDetails(areas[row.Area]) with { Unit = unit }, DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAtMs), writing.Key.Signing);
                entries.Add(new OutboxEntry(draft.Sign(writing.Key.Signing), draft.Summary));
                bar.Report((double)entries.Count / rows.Count);
            }

            return Task.FromResult(entries);
        });
    }

    private static bool TryUnit(string text, out MassUnit value, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out TextFault? fault)
    {
        var good = MassUnits.TryParse(text, out var unit, out fault);
        value = unit.GetValueOrDefault();
        return good;
    }
}
