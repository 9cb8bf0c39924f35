using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.V1;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerService.Projections;

/// <summary>
/// Counts what the log holds: statements by kind of body, lots by kind and by claim as it was ruled when they were made,
/// packs that got a label. It reads no sealed part, so everything it knows is public.
/// </summary>
public sealed class SeasonStatistics(
    IDbContextFactory<LedgerContext> contexts, LogReader log, CommitSignal signal, WriteTurn turns, TimeProvider time,
    LedgerMeters meters, ILogger<SeasonStatistics> logger)
    : LogFollower(contexts, log, signal, turns, time, meters, logger)
{
    private const string Packs = "packs_labelled";
    private const string Statements = "statement/";
    private const string Lots = "lot/";

    private readonly IDbContextFactory<LedgerContext> contexts = contexts;

    /// <inheritdoc/>
    protected override string Name => "season-statistics";

    /// <summary>The counts, and up to where they reach: position and counts as one commit left them.</summary>
    public async Task<SeasonFigures> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);

        // One query is one snapshot; two might see a commit between them.
        var rows = await context.Statistics.AsNoTracking()
            .Select(row => new { row.Name, row.Count })
            .Concat(context.Followers.Where(row => row.Name == Name).Select(row => new { row.Name, Count = row.NextIndex }))
            .ToListAsync(cancellation);
        var counts = rows.ToDictionary(row => row.Name, row => row.Count);
        var next = counts.GetValueOrDefault(Name);
        return new SeasonFigures(
            next == 0 ? null : next - 1,
            Under(counts, Statements).ToDictionary(),
            Under(counts, Lots)
                .Select(pair => (Parts: pair.Key.Split('/'), pair.Value))
                .GroupBy(lot => lot.Parts[0])
                .ToDictionary(kind => kind.Key, kind => kind.ToDictionary(lot => lot.Parts[1], lot => lot.Value)),
            counts.GetValueOrDefault(Packs));
    }

    /// <inheritdoc/>
    protected override async Task TakeAsync(LedgerContext context, IReadOnlyList<EntryRow> entries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (name, count) in entries.SelectMany(Counted).GroupBy(one => one.Name, one => one.Count).Select(Sum))
        {
            var updated = await context.Statistics
                .Where(row => row.Name == name)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Count, row => row.Count + count), cancellation);
            if (updated == 0)
            {
                context.Statistics.Add(new StatisticRow { Name = name, Count = count });
            }
        }

        await context.SaveChangesAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override Task ClearAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Statistics.ExecuteDeleteAsync(cancellation);

    private static IEnumerable<KeyValuePair<string, long>> Under(Dictionary<string, long> counts, string prefix) => counts
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => KeyValuePair.Create(pair.Key[prefix.Length..], pair.Value));

    private static (string Name, long Count) Sum(IGrouping<string, long> counts) => (counts.Key, counts.Sum());

    private static IEnumerable<(string Name, long Count)> Counted(EntryRow entry)
    {
        var statement = Statement.Parser.ParseFrom(LogEntry.Parser.ParseFrom(entry.Leaf).Statement);
        var body = NameOf(statement.BodyCase);
        yield return (Statements + body, 1);
        foreach (var lot in Receipt.Parser.ParseFrom(entry.Ruling).Lots)
        {
            yield return ($"{Lots}{body}/{NameOf(lot.Claim)}", 1);
        }

        if (statement.BodyCase == Body.LabelBatch)
        {
            yield return (Packs, statement.LabelBatch.Units);
        }
    }

    // The field's name in the contract, e.g. "sale_receipt".
    private static string NameOf(Body body) => Statement.Descriptor.FindFieldByNumber((int)body).Name;

    private static string NameOf(ClaimStatus claim) => claim == ClaimStatus.Certified ? "certified" : "withheld";
}
