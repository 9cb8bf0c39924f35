using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Sales at a price with a premium, within the country and across the border, on permits that fit, are spent or another's.</summary>
internal sealed class TradeActs(Scene scene)
{
    private readonly List<(StatementId Id, Actor Holder)> permits = [];
    private readonly List<(StatementId Id, Actor Seller)> sales = [];

    private Random Random => scene.Random;

    private SeasonScript Season => scene.Season;

    public Draft? Next() => Random.Next(12) switch
    {
        0 => Permit(),
        < 5 => Sell(scene.Importer, scene.Any(new[] { Season.Cooperative, Season.Processor, Season.Trader })),
        < 7 => Sell(scene.Any(scene.People), scene.Any(scene.People)),
        < 10 => Premium(),
        _ => Answer(),
    };

    /// <summary>Remembers a permit or sale, whether it has arrived or not.</summary>
    public void Signed(Draft draft, StatementId id)
    {
        var issuer = scene.People.FirstOrDefault(actor => draft.Message.Issuer.Equals(actor.Id.ToByteString()));
        if (issuer is not null && draft.Message.TradePermit is not null)
        {
            permits.Add((id, issuer));
        }
        else if (issuer is not null && draft.Message.Sale is not null)
        {
            sales.Add((id, issuer));
        }
    }

    private Draft Permit() => Season.Permit(
            scene.Any(new[] { Season.Cooperative, Season.Processor, Season.Trader }),
            Random.NextInt64(1, 6 * SeasonScript.Kilogram),
            $"VN-{(scene.IsOneIn(6) ? Random.Next(5) : permits.Count + 10)}")
        .With(statement => statement.TradePermit.ValidUntilMs += Random.NextInt64(20 * SeasonScript.Day));

    private Draft? Sell(Actor buyer, Actor seller)
    {
        if (scene.HeldBy(seller, lot => lot.UnitNetMg == 0).FirstOrDefault() is not { } lot)
        {
            return null;
        }

        var massMg = scene.IsOneIn(2) ? lot.BalanceMg : Random.NextInt64(1, lot.BalanceMg + 2);
        var known = permits.TakeLast(80).Where(permit => scene.IsOneIn(60) || permit.Holder == seller).Select(permit => permit.Id.ToByteString()).ToArray();
        Random.Shuffle(known);
        var own = known.Take(Random.Next(3));
        return Season.Sell(seller, LotKey.Of(lot.Id), massMg, buyer, Random.NextInt64(1, 5_000_00), (uint)Random.Next(0, 150)).With(statement =>
        {
            statement.OccurredAtMs -= scene.IsOneIn(6) ? Random.NextInt64(3 * SeasonScript.Day) : 0;
            statement.Sale.Permits.Add(own);
            statement.Sale.Claims.Add(lot.OtherClaims.Select(claim => new V1.ClaimUse { Claim = claim.Code, Fate = V1.ClaimFate.Sold }));
        });
    }

    // Now and then twice for one document, in another currency, or by somebody else.
    private Draft? Premium()
    {
        if (sales.Count == 0)
        {
            return null;
        }

        var (sale, seller) = sales[Math.Max(0, sales.Count - 1 - Random.Next(60))];
        return Season.Premium(
            scene.IsOneIn(10) ? scene.Any(scene.People) : seller, sale, Random.NextInt64(1, 10_000), $"B-{Random.Next(4)}", scene.IsOneIn(10) ? "USD" : "EUR");
    }

    private Draft? Answer()
    {
        if (sales.Count == 0)
        {
            return null;
        }

        var (sale, seller) = sales[Math.Max(0, sales.Count - 1 - Random.Next(60))];
        var sent = scene.Find(new LotKey(sale, 0));
        var buyer = sent is null ? scene.Any(scene.People) : scene.People.First(actor => sent.Recipient.Equals(actor.Id.ToByteString()));
        return Random.Next(5) switch
        {
            0 => Season.Reject(buyer, sale),
            1 => Season.Lapse(seller, sale),
            _ => Season.Receive(buyer, sale, Math.Max(1, (sent?.MassMg ?? 1) - (scene.IsOneIn(3) ? Random.Next(-4, 12) : 0))),
        };
    }
}
