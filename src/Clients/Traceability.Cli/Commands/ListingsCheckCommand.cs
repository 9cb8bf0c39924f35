using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Listings;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Has the listings of a file checked, and writes the answers beside it. Started again, it goes on where it was.</summary>
internal sealed class ListingsCheckCommand : TraceCommand
{
    private const int FlushEvery = 1_000;

    private readonly Argument<string> file = Typed.Words("file", "CSV, XLSX or NDJSON, one listing a row.");
    private readonly Option<string> output = Typed.Words("--out", "FILE", "Where the answers go, as NDJSON; else FILE.answers.ndjson beside it.");
    private readonly Option<bool> again = new("--again") { Description = "Begin anew, although answers are there." };

    private readonly Option<string[]> map = new("--map")
    {
        HelpName = "FIELD=COLUMN",
        Description = "Which column is which field; repeated. Else usual headings are looked for.",
        Arity = ArgumentArity.OneOrMore,
    };

    public ListingsCheckCommand(Host host)
        : base(
            "check",
            "Hold the listings of a file against the ledger. Ends with 0 if none is contradicted, unproven or unreadable, else with 1. "
                + "Interrupted, it goes on where it was when it is started again.",
            host)
    {
        Arguments.Add(file);
        Options.Add(output);
        Options.Add(again);
        Options.Add(map);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var input = run.Of(file);
        var listings = await ListingFile.ReadAsync(input, Mapped(run), run.Cancellation);
        var path = run.Of(output) ?? $"{input}.answers.ndjson";
        await using var answers = await AnswerFile.OpenAsync(path, input, run.Of(again), run.Cancellation);
        var counts = Enum.GetValues<ListingVerdict>().Skip(1).ToDictionary(ListingDocument.WordOf, _ => 0);
        foreach (var before in answers.Answered)
        {
            Count(counts, before);
        }

        if (answers.Answered.Count is > 0 and var done)
        {
            run.Terminal.Note($"{done} of {listings.Count} rows were answered before.");
        }

        var left = listings.Skip(answers.Answered.Count).ToList();
        await using var client = run.OpenWorkspace().Connect();
        await run.Terminal.WatchAsync<int>("Checking", async bar =>
        {
            var row = answers.Answered.Count;
            try
            {
                await foreach (var answer in client.VerifyListingsAsync(left, run.Cancellation))
                {
                    answer.Row = (ulong)row++;
                    var line = ListingDocument.Of(answer);
                    Count(counts, line);
                    await answers.AddAsync(line);
                    if (row % FlushEvery == 0)
                    {
                        await answers.FlushAsync();
                        bar.Report((double)row / listings.Count);
                    }
                }
            }
            finally
            {
                await answers.FlushAsync();
            }

            return row;
        });
        Tell(run, listings.Count, counts, path);
        return counts["contradicted"] + counts["unproven"] + counts["unreadable"] == 0 ? ExitCode.Ok : ExitCode.Refused;
    }

    private static void Tell(Invocation run, int rows, Dictionary<string, int> counts, string path)
    {
        var document = new JsonObject { ["rows"] = rows, ["answers"] = path };
        foreach (var (verdict, number) in counts)
        {
            document[verdict] = number;
        }

        run.Terminal.Show(document, console =>
        {
            var table = Tables.With("Verdict", "Listings");
            foreach (var (verdict, number) in counts)
            {
                table.AddPlain(verdict.Replace('_', ' '), $"{number}");
            }

            console.WriteTable(table);
            console.WritePairs(("Answers", path));
        });
    }

    private static void Count(Dictionary<string, int> counts, JsonObject line)
    {
        if (line["verdict"]?.GetValue<string>() is { } verdict && counts.TryGetValue(verdict, out var before))
        {
            counts[verdict] = before + 1;
        }
    }

    private Dictionary<string, string> Mapped(Invocation run)
    {
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in run.Of(map) ?? [])
        {
            if (pair.Split('=', 2) is not [var field, { Length: > 0 } column] || !ListingColumns.Fields.Contains(field))
            {
                throw new CommandHalt(
                    "USAGE", $"'{pair}' maps no field.", $"Write FIELD=COLUMN; the fields are {string.Join(", ", ListingColumns.Fields)}.", ExitCode.Usage);
            }

            mapped[field] = column;
        }

        return mapped;
    }
}
