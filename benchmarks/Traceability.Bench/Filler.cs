using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;
using Draft = Traceability.TestKit.Draft;

namespace Traceability.Bench;

/// <summary>
/// Makes the state of a ledger with very many lots: every statement is ruled by the rule book and must be admitted, and stands in the
/// log's index by statement; signatures, sealed parts and leaves, which nothing that is measured reads, are left out.
/// </summary>
internal sealed class Filler
{
    /// <summary>Lots of one history.</summary>
    public const int LotsOfHistory = 5;

    // Written at once, in order of key, as a batch is: so the store's pages are as full as those of a ledger.
    private const int RunSize = 4096;
    private const int BlendWidth = 64;
    private const int LaneCount = 10;
    private const long HarvestMg = 1_000;

    // What is appended afterwards has log indexes of its own.
    private const long BeyondTheLog = 1L << 40;

    private readonly SeasonScript season;
    private readonly BenchLedger ledger;
    private readonly FillerState state;
    private readonly List<KeyValuePair<StateKey, byte[]>> run = [];
    private readonly List<(byte[] Id, long Index)> statements = [];
    private long index = BeyondTheLog;
    private int slips;

    public Filler(BenchLedger ledger)
    {
        this.ledger = ledger;
        season = ledger.Season;
        state = new FillerState(season.State);
    }

    /// <summary>Is told every entry that was ruled.</summary>
    public Action<RecordedStatement>? Ruled { get; init; }

    /// <summary>Harvests of which half is left.</summary>
    public List<LotKey> Harvests { get; } = [];

    /// <summary>Dried lots of which half is left.</summary>
    public List<LotKey> Dried { get; } = [];

    /// <summary>Sales that wait for the trader.</summary>
    public List<LotKey> Open { get; } = [];

    /// <summary>Fills up to about so many lots: harvest, dried, sold, received, and one more sale that is open.</summary>
    public async Task FillAsync(int lots, CancellationToken cancellation)
    {
        for (var made = 0; made < lots; made += LotsOfHistory)
        {
            var harvest = Harvest();
            var dried = Rule(season.Dry(season.Cooperative, harvest, HarvestMg / 2, 100), new ProcessingAmounts { InputMg = { HarvestMg / 2 }, OutputMg = { 100 } });
            var sold = Sell(dried, season.Processor);
            Rule(season.Receive(season.Processor, sold.Statement, 25), new SaleReceived { MassMg = 25 });
            Harvests.Add(harvest);
            Dried.Add(dried);
            Open.Add(Sell(dried, season.Trader));
            await PutAsideAsync(cancellation);
        }

        await FlushAsync(cancellation);
    }

    /// <summary>A product with about so many ancestors: harvests, each dried, blended by 64 until one lot is left.</summary>
    public async Task<LotKey> ProductAsync(int ancestors, CancellationToken cancellation)
    {
        var layer = Enumerable.Range(0, ancestors * BlendWidth / ((2 * BlendWidth) + 1)).Select(_ => DriedWhole()).ToArray();
        while (layer.Length > 1)
        {
            layer = [.. layer.Chunk(BlendWidth).Select(Blend)];
        }

        await PutAsideAsync(cancellation);
        await FlushAsync(cancellation);
        return layer[0].Lot;
    }

    /// <summary>A product with so many generations of ten lots before it, each made from halves of two neighbours of the one before.</summary>
    public async Task<LotKey> DeepProductAsync(int generations, CancellationToken cancellation)
    {
        var layer = Enumerable.Range(0, LaneCount).Select(_ => DriedWhole()).ToArray();
        for (var made = 2; made < generations; made++)
        {
            var before = layer;
            layer = [.. before.Select((input, lane) =>
                Blend([(input.Lot, input.MassMg / 2), (before[(lane + 1) % LaneCount].Lot, input.MassMg / 2)]))];
        }

        var product = Blend(layer);
        await PutAsideAsync(cancellation);
        await FlushAsync(cancellation);
        return product.Lot;
    }

    private (LotKey Lot, long MassMg) DriedWhole()
    {
        var harvest = Harvest();
        return (Rule(season.Dry(season.Cooperative, harvest, HarvestMg, 200), new ProcessingAmounts { InputMg = { HarvestMg }, OutputMg = { 200 } }), 200L);
    }

    private (LotKey Lot, long MassMg) Blend((LotKey Lot, long MassMg)[] inputs)
    {
        var massMg = inputs.Sum(input => input.MassMg);
        var draft = season.Process(season.Cooperative, ProcessKind.Blend, MassState.Dry, massMg, inputs);
        return (Rule(draft, new ProcessingAmounts { InputMg = { inputs.Select(input => input.MassMg) }, OutputMg = { massMg } }), massMg);
    }

    private LotKey Harvest() =>
        Rule(season.Harvest(HarvestMg).With(statement => statement.Harvest.Slip = $"F{++slips}"), SeasonScript.Measures(HarvestMg));

    private LotKey Sell(LotKey lot, Actor buyer) => Rule(season.Sell(season.Cooperative, lot, 25, buyer), new SaleTerms { MassMg = 25 });

    private LotKey Rule(Draft draft, IMessage content)
    {
        var bytes = draft.Message.ToByteArray();
        var id = StatementId.Of(bytes);
        var statement = new AdmittedStatement(
            id, bytes, draft.Message, [], [.. draft.Keys.Select(key => key.Public.Id)], new OpenedParts(content, null, []));
        var entry = new RecordedStatement(statement, (ulong)index, season.NowMs, null);
        if (CustodyFold.Apply(entry, state) is not Ruling.Admitted admitted)
        {
            throw new InvalidOperationException("Filler was refused.");
        }

        Ruled?.Invoke(entry);
        state.Apply(admitted.Changes);
        statements.Add((id.Span.ToArray(), index++));
        season.NowMs++;
        return new LotKey(id, 0);
    }

    private Task PutAsideAsync(CancellationToken cancellation)
    {
        run.AddRange(state.Take());
        return run.Count < RunSize ? Task.CompletedTask : FlushAsync(cancellation);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        run.AddRange(state.Common);
        run.RemoveAll(record => record.Key.Kind == StateKind.Place);
        run.Sort((a, b) => StateKey.Order.Compare(a.Key, b.Key));
        await ledger.WriteAsync(run, statements, cancellation);
        run.Clear();
        statements.Clear();
    }
}
