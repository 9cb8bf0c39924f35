using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// I5, and that the mass in the world never grows: every lot from what was stated of it; nothing is drawn twice or before it is
/// there; what is left is never negative and is what the ledger says.
/// </summary>
internal sealed class MassBook(SeasonScript season) : Book
{
    private readonly Dictionary<StatementId, Goods[]> madeBy = [];
    private readonly Dictionary<StatementId, LotKey[]> drawnOnBy = [];
    private readonly Dictionary<StatementId, long> brought = [];
    private Int128 world;

    public Dictionary<LotKey, Goods> Lots { get; } = [];

    /// <summary>What a statement made; empty when nothing.</summary>
    public Goods[] MadeBy(StatementId statement) => madeBy.GetValueOrDefault(statement, []);

    public override void Read(Page page)
    {
        if (page.Message.ErrorDeclaration is { } error)
        {
            TakeBack(StatementId.Of(error.Statement));
            return;
        }

        var draws = DrawsOf(page);
        foreach (var (lot, massMg) in draws)
        {
            Assert.True(massMg > 0 && massMg <= Lots[lot].LeftMg, $"{page}: {massMg} mg of {lot}, of which {Lots[lot].LeftMg} mg are left");
            Assert.True(Lots[lot].MadeAtMs <= page.Moment, $"{page}: {lot} was not there yet");
            Lots[lot].Draws.Add((page.Id, page.Moment, massMg));
            Assert.Equal(Lots[lot].LeftMg, season.Lot(lot).BalanceMg);
        }

        var parents = draws.Select(draw => draw.Lot).ToArray();
        drawnOnBy[page.Id] = parents;
        madeBy[page.Id] = [.. MassesOf(page).Select((massMg, output) => new Goods(new LotKey(page.Id, (uint)output), massMg, page.Moment, parents))];
        foreach (var made in madeBy[page.Id])
        {
            Lots[made.Key] = made;
            Assert.Equal((made.MassMg, made.MassMg), (season.Lot(made.Key).MassMg, season.Lot(made.Key).BalanceMg));
        }

        brought[page.Id] = BroughtBy(page);
        Int128 grown = madeBy[page.Id].Sum(made => made.MassMg) - draws.Sum(draw => draw.MassMg);
        Assert.True(grown <= brought[page.Id], $"{page}: {grown} mg out of nothing");
        world += grown;
        Count("spent", draws.Any(draw => Lots[draw.Lot].LeftMg == 0));
    }

    public override void Balance()
    {
        var stored = season.State.Scan(StateKey.PrefixOf(StateKind.Lot)).Where(record => record.Key.Kind == StateKind.Lot).Select(record => LotRecord.Parser.ParseFrom(record.Value)).ToArray();
        Assert.Equal(Lots.Count, stored.Length);
        Assert.All(stored, lot => Assert.Equal(Lots[LotKey.Of(lot.Id)].LeftMg, lot.BalanceMg));
        Assert.Equal(world, stored.Aggregate(Int128.Zero, (sum, lot) => sum + lot.BalanceMg));
        Assert.True(world <= brought.Values.Aggregate(Int128.Zero, (sum, mass) => sum + mass), "more is there than was ever brought");
        Assert.All(Lots.Values.Where(lot => !lot.IsVoided), CheckEventTime);
    }

    // In the order in which it happened, whatever the order of arrival.
    private static void CheckEventTime(Goods lot)
    {
        var left = lot.MassMg;
        foreach (var draw in lot.Draws.OrderBy(draw => draw.AtMs))
        {
            left -= draw.MassMg;
            Assert.True(draw.AtMs >= lot.MadeAtMs && left >= 0, $"{lot.Key} has {left} mg at {draw.AtMs}");
        }
    }

    private void TakeBack(StatementId wrong)
    {
        var isUnused = madeBy[wrong].All(made => made.Draws.Count == 0);
        Count(isUnused ? "taken back" : "wrong, but used");
        if (isUnused)
        {
            world -= madeBy[wrong].Aggregate(Int128.Zero, (sum, made) => sum + made.MassMg);
            brought[wrong] = 0;
            foreach (var made in madeBy[wrong])
            {
                made.IsVoided = true;
            }

            foreach (var lot in drawnOnBy[wrong].Select(parent => Lots[parent]))
            {
                world += lot.Draws.Where(draw => draw.Step == wrong).Sum(draw => draw.MassMg);
                lot.Draws.RemoveAll(draw => draw.Step == wrong);
                Assert.Equal(lot.LeftMg, season.Lot(lot.Key).BalanceMg);
            }
        }

        Assert.All(madeBy[wrong], made => Assert.Equal((isUnused, made.LeftMg), (season.Lot(made.Key).Voided, season.Lot(made.Key).BalanceMg)));
    }

    private (LotKey Lot, long MassMg)[] DrawsOf(Page page) => page.Message.BodyCase switch
    {
        Body.Processing => [.. page.Message.Processing.Inputs.Select(LotKey.Of).Zip(page.Part<V1.ProcessingAmounts>().InputMg)],
        Body.Formulation => [.. page.Message.Formulation.Inputs.Select(LotKey.Of).Zip(page.Part<V1.Recipe>().InputMg)],
        Body.Sale => [(LotKey.Of(page.Message.Sale.Lot), page.Part<V1.SaleTerms>().MassMg)],
        Body.SaleReceipt => [Sent(page.Message.SaleReceipt.Sale)],
        Body.SaleRejection => [Sent(page.Message.SaleRejection.Sale)],
        Body.SaleLapse => [Sent(page.Message.SaleLapse.Sale)],
        _ => [],
    };

    private IEnumerable<long> MassesOf(Page page) => page.Message.BodyCase switch
    {
        Body.Harvest => [page.Part<V1.HarvestMeasures>().MassMg],
        Body.Processing => page.Part<V1.ProcessingAmounts>().OutputMg,
        Body.Formulation => [page.Message.Formulation.Units * page.Message.Formulation.UnitNetMg],
        Body.Sale => [page.Part<V1.SaleTerms>().MassMg],
        Body.SaleReceipt => [page.Part<V1.SaleReceived>().MassMg],
        Body.SaleRejection => [Sent(page.Message.SaleRejection.Sale).MassMg],
        Body.SaleLapse => [Sent(page.Message.SaleLapse.Sale).MassMg],
        _ => [],
    };

    // What comes into the world: plants, and what else a recipe adds.
    private static long BroughtBy(Page page) => page.Message.BodyCase switch
    {
        Body.Harvest => page.Part<V1.HarvestMeasures>().MassMg,
        Body.Formulation => page.Part<V1.Recipe>().Ingredients.Where(line => line.Kind != V1.IngredientKind.Lot).Sum(line => line.DryMg),
        _ => 0,
    };

    private (LotKey Lot, long MassMg) Sent(Google.Protobuf.ByteString sale)
    {
        var lot = new LotKey(StatementId.Of(sale), 0);
        return (lot, Lots[lot].MassMg);
    }
}
