using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Queries;

/// <summary>Two years of trade, at random but repeatably. What the rules refuse did not happen.</summary>
internal sealed class RandomTrade(SeasonScript season, int seed)
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly Random random = new(seed);
    private readonly List<LotKey> lots = [];
    private readonly List<StatementId> sales = [];

    /// <summary>Lots made so far.</summary>
    public IReadOnlyList<LotKey> Lots => lots;

    public void Play(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            season.NowMs += random.NextInt64(3 * SeasonScript.Day);
            if (season.Offer(Next()) is Ruling.Admitted admitted)
            {
                lots.AddRange(admitted.Lots.Select(lot => LotKey.TryFrom(lot.Id, out var key) ? key : default));
                if (season.Entries[^1].Statement.Message.Sale is not null)
                {
                    sales.Add(season.Entries[^1].Statement.Id);
                }
            }
        }
    }

    private Draft Next() => random.Next(lots.Count == 0 ? 1 : 10) switch
    {
        0 or 1 => season.Harvest(Mass()),
        2 => season.Dry(Holder(AnyLot(), out var fresh), fresh, Mass(), Mass() / 5),
        3 or 4 => Blend(),
        5 => season.Pack(Holder(AnyLot(), out var loose), loose, random.Next(1, 20), Kg / 20),
        6 or 7 => season.Sell(Holder(AnyLot(), out var sold), sold, Mass() / 4, Anyone(), random.Next(100_000), 0) is var plain && random.Next(3) == 0
            ? plain
            : season.Sell(Holder(sold, out _), sold, Mass() / 4, Anyone(), random.Next(1, 100_000), (uint)random.Next(1, 1001)),
        8 when sales.Count > 0 => Receive(),
        9 when sales.Count > 0 => season.Premium(Anyone(), AnySale(), random.Next(1, 20_000), $"B-{random.Next(1000)}"),
        _ => season.Harvest(Mass()),
    };

    private Draft Receive()
    {
        var sale = AnySale();
        var lot = season.Lot(new LotKey(sale, 0));
        var buyer = Everybody().First(actor => actor.Id.ToByteString().Equals(lot.Recipient));
        return season.Receive(buyer, sale, Math.Max(1, lot.BalanceMg - random.Next(3)));
    }

    private Draft Blend()
    {
        var first = AnyLot();
        var issuer = Holder(first, out _);
        var inputs = new[] { first, AnyLot() }.Distinct().Select(lot => (lot, Mass() / 3)).ToArray();
        return season.Process(
            issuer, V1.ProcessKind.Blend, season.Lot(first).MassState, inputs.Sum(input => input.Item2) * random.Next(90, 101) / 100, inputs);
    }

    private IEnumerable<Actor> Everybody() => [season.Cooperative, season.Processor, season.Trader];

    private Actor Anyone() => Everybody().ElementAt(random.Next(3));

    private Actor Holder(LotKey lot, out LotKey same)
    {
        same = lot;
        var holder = season.Lot(lot).Holder;
        return Everybody().First(actor => actor.Id.ToByteString().Equals(holder));
    }

    private LotKey AnyLot() => lots[Math.Max(0, lots.Count - 1 - random.Next(15))];

    private StatementId AnySale() => sales[Math.Max(0, sales.Count - 1 - random.Next(6))];

    private long Mass() => random.NextInt64(1, 8 * Kg);
}
