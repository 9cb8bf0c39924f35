using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Kind = Traceability.V1.IngredientKind;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Recipes around the edges of the label rules, and multi-packs, with labels for them and a few more.</summary>
internal sealed class FormulationActs(Scene scene)
{
    private Random Random => scene.Random;

    public Draft? Next()
    {
        var maker = scene.Any(new[] { scene.Season.Processor, scene.Season.Cooperative });
        return Random.Next(4) switch
        {
            0 => Box(maker),
            1 => Label(maker),
            _ => Tea(maker),
        };
    }

    private Draft? Tea(Actor maker)
    {
        var lots = scene.HeldBy(maker, lot => lot.UnitNetMg == 0, Random.Next(1, 3));
        if (lots.Length == 0)
        {
            return null;
        }

        // All of it dry: what lots can hold by their dry matter, a milligram too much now and then.
        var drawn = lots.Select(lot => (Lot: LotKey.Of(lot.Id), MassMg: Random.NextInt64(1, Math.Min(lot.BalanceMg, SeasonScript.Kilogram) + 1))).ToArray();
        var draft = scene.Season.Formulate(maker, drawn);
        var recipe = new V1.Recipe { InputMg = { drawn.Select(one => one.MassMg) } };
        foreach (var (lot, place) in lots.Select((lot, place) => (lot, place)))
        {
            var most = (long)((Int128)drawn[place].MassMg * lot.DryMg / lot.MassMg);
            recipe.Ingredients.Add(new V1.Ingredient { Kind = Kind.Lot, Input = (uint)place, DryMg = Math.Max(1, most + (scene.IsOneIn(20) ? 1 : 0)) });
        }

        recipe.Ingredients.Add(Others(recipe.Ingredients[0].DryMg));
        return draft.Seal("recipe", recipe).With(statement =>
        {
            var body = statement.Formulation;
            body.Units = recipe.Ingredients.Sum(line => line.DryMg) + (scene.IsOneIn(20) ? 1 : 0);
            body.MixingPermit = scene.IsOneIn(2) ? "MIX-1" : "";
            if (scene.IsOneIn(6))
            {
                body.UnclaimedInputs.Add(0);
            }
        });
    }

    private V1.Ingredient[] Others(long dryMg)
    {
        var kind = (Kind)Random.Next((int)Kind.Wild, (int)Kind.WaterOrSalt + 1);
        var name = Random.Next(3) switch
        {
            0 => SeasonScript.Species,
            1 => "Nardostachys jatamansi",
            _ => "Mentha piperita",
        };
        var massMg = Random.Next(4) switch
        {
            0 => dryMg,
            1 => dryMg * 4,
            2 => (dryMg * 4) + 1,
            _ => dryMg * Random.Next(1, 12),
        };
        return scene.IsOneIn(3) ? [] : [SeasonScript.Ingredient(kind, kind is Kind.WaterOrSalt or Kind.Other or Kind.Excipient ? "Filler" : name, massMg)];
    }

    private Draft? Box(Actor maker)
    {
        var packs = scene.HeldBy(maker, lot => lot.UnitNetMg > 0, 2);
        if (packs.Length == 0)
        {
            return null;
        }

        var units = packs.Min(lot => lot.BalanceMg / lot.UnitNetMg);
        return units == 0 ? null : scene.Season.MultiPack(maker, units, [.. packs.Select(lot => (LotKey.Of(lot.Id), lot.UnitNetMg * units))]);
    }

    private Draft? Label(Actor maker) => scene.HeldBy(maker, lot => lot.UnitNetMg > 0).FirstOrDefault() is { } lot
        ? scene.Season.Label(maker, LotKey.Of(lot.Id), Random.NextInt64(1, Math.Min(lot.Units, 300) + 2), lot.UnitNetMg, $"H{Random.Next(400)}")
        : null;
}
