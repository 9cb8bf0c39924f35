using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Sequencing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>
/// What the rules cost: the same signed statements go through door and commit of two equal ledgers, one ruled by the rule book and
/// one by rules that admit everything, read nothing and write no state. Both check encodings, sealed parts and signatures, build
/// the tree, sign the checkpoint and commit durably. Batches take turns, so that both have the same machine.
/// </summary>
internal static class RulingBench
{
    private const int WarmUp = 12;

    // So many that each ledger's write-ahead log is folded more than once.
    private const int Batches = 48;
    private const int BatchSize = 512;
    private const int Seed = 20_260_401;

    private static readonly RuleBook None = new(_ => [], _ => [], (_, _) => new Ruling.Admitted([], [], []));

    // Loads state and rules on it: tells how much of the cost is the rules' and how much that of keeping what they know.
    private static readonly RuleBook Unwritten = new(StateKeys.TouchedBy, StateKeys.LotsOf, (entry, state) =>
        CustodyFold.Apply(entry, state) is Ruling.Admitted admitted ? admitted with { Changes = [] } : new Ruling.Admitted([], [], []));

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        await using var ruled = await BenchLedger.OpenAsync();
        await using var unruled = await ruled.CopyAsync(None, cancellation);
        await using var unwritten = await ruled.CopyAsync(Unwritten, cancellation);
        var filler = new Filler(ruled);
        await filler.FillAsync(options.Lots, cancellation);
        await ruled.CopyToAsync(unruled, cancellation);
        await ruled.CopyToAsync(unwritten, cancellation);
        var batches = Batch(ruled.Season, filler, WarmUp + Batches);
        var (with, without, ruledOnly) = (new Clock(), new Clock(), new Clock());
        for (var batch = 0; batch < batches.Count; batch++)
        {
            var (one, other, third) = batch < WarmUp ? (new Clock(), new Clock(), new Clock()) : (with, without, ruledOnly);
            await one.TimeAsync(() => ruled.AppendAsync(batches[batch]));
            await other.TimeAsync(() => unruled.AppendAsync(batches[batch]));
            await third.TimeAsync(() => unwritten.AppendAsync(batches[batch]));
            cancellation.ThrowIfCancellationRequested();
        }

        sheet.Add(without.Figure("ruling", $"append by {BatchSize}, no rules, {options.Lots:N0} lots", "statements", BatchSize));
        sheet.Add(ruledOnly.Figure("ruling", $"append by {BatchSize}, rules, state not written, {options.Lots:N0} lots", "statements", BatchSize) with
        {
            Ratio = ruledOnly.MeanMs / without.MeanMs,
            RatioTo = "no rules",
        });
        sheet.Add(with.Figure("ruling", $"append by {BatchSize}, rules, {options.Lots:N0} lots", "statements", BatchSize) with
        {
            Ratio = with.MeanMs / without.MeanMs,
            RatioTo = "no rules",
        });
    }

    // A quarter each: harvest, drying, sale, receipt; on lots anywhere in the ledger.
    private static List<IReadOnlyList<SignedStatement>> Batch(SeasonScript season, Filler filler, int count)
    {
        var random = new Random(Seed);
        var (open, next) = (filler.Open.OrderBy(_ => random.Next()).ToList(), 0);
        return [.. Enumerable.Range(0, count).Select(batch => (IReadOnlyList<SignedStatement>)
            [.. Enumerable.Range(0, BatchSize).Select(place => Statement(batch * BatchSize + place))])];

        SignedStatement Statement(int number)
        {
            season.NowMs++;
            return Made(number);
        }

        SignedStatement Made(int number) => (number % 4) switch
        {
            0 => season.Harvest(1_000).Sign(),
            1 => season.Dry(season.Cooperative, filler.Harvests[random.Next(filler.Harvests.Count)], 10 + (number / 4 % 5), 2).Sign(),
            2 => season.Sell(season.Cooperative, filler.Dried[random.Next(filler.Dried.Count)], 1, season.Processor)
                .With(statement => statement.Sale.Document = $"INV-{number}").Sign(),
            _ => season.Receive(season.Trader, open[next++ % open.Count].Statement, 25).Sign(),
        };
    }
}
