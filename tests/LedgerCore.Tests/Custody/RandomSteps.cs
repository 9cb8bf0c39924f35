using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Kind = Traceability.V1.ProcessKind;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Steps and trades by who holds the goods, most of them possible, all of them as good for the doer as can be.</summary>
internal sealed class RandomSteps(Random random, SeasonScript season)
{
    /// <summary>A step of any kind; null when nobody known holds the first lot.</summary>
    public Draft? Any(LotKey[] lots)
    {
        var records = lots.Select(Find).OfType<LotRecord>().Where(lot => lot.BalanceMg > 0).ToArray();
        if (records.Length == 0 || HolderOf(records[0]) is not { } holder)
        {
            return null;
        }

        var kind = (Kind)random.Next(1, 17);
        var inputs = records.Select(lot => (Lot: LotKey.Of(lot.Id), MassMg: MassOf(lot))).ToArray();
        return season.Step(holder, kind, inputs, OutputsOf(kind, records, inputs));
    }

    /// <summary>Sells a lot, or ends a sale; null when it is nobody's that is known here, or sold to such.</summary>
    public Draft? Trade(LotKey key)
    {
        if (Find(key) is not { BalanceMg: > 0 } lot || HolderOf(lot) is not { } holder)
        {
            return null;
        }

        if (!lot.Recipient.IsEmpty)
        {
            var buyer = Actors.FirstOrDefault(actor => lot.Recipient.Span.SequenceEqual(actor.Id.Span));
            return buyer is null ? null : random.Next(4) switch
            {
                0 => season.Reject(buyer, key.Statement),
                1 => season.Lapse(holder, key.Statement),
                _ => season.Receive(buyer, key.Statement, lot.MassMg - (random.Next(3) == 0 ? 1 : 0)),
            };
        }

        return season.Sell(holder, key, MassOf(lot), Actors[random.Next(Actors.Length)]).With(statement => statement.Sale.Claims.Add(
            lot.OtherClaims.Select(claim => claim.Code).Append(random.Next(8) == 0 ? "" : null).OfType<string>()
                .Select(claim => new V1.ClaimUse { Claim = claim, Fate = (V1.ClaimFate)random.Next(1, 3) })));
    }

    private Actor[] Actors => [season.Cooperative, season.Processor, season.Trader, season.Body];

    private (V1.ProcessingOutput, long)[] OutputsOf(Kind kind, LotRecord[] inputs, (LotKey Lot, long MassMg)[] drawn)
    {
        var total = drawn.Sum(draw => draw.MassMg);
        var state = inputs[0].MassState;
        return kind switch
        {
            Kind.Sample or Kind.Destroy or Kind.Loss => [],
            Kind.Reject => random.Next(2) == 0 ? [] : [(SeasonScript.Output(state), total)],
            Kind.Store => [.. inputs.Zip(drawn, (lot, draw) => (SeasonScript.Output(lot.MassState), draw.MassMg))],
            Kind.Pack or Kind.RePack => [SeasonScript.Packs(Math.Max(1, total / 50_000), 50_000)],
            Kind.Distil => [(SeasonScript.Output(V1.MassState.Oil), Math.Max(1, total / 50)), (SeasonScript.Output(state, true), Math.Max(1, total / 2))],
            Kind.Extract => [(SeasonScript.Output(V1.MassState.Extract), Math.Max(1, total / 9))],
            Kind.Dry => [(SeasonScript.Output((V1.MassState)random.Next(2, 4)), Math.Max(1, total * random.Next(150, 420) / 1000))],
            _ => [(SeasonScript.Output(state), Math.Max(1, total - (total / 7))), (SeasonScript.Output(state, random.Next(2) == 0), Math.Max(1, total / 7))],
        };
    }

    // All of it, or some; of packs whole ones.
    private long MassOf(LotRecord lot)
    {
        var mass = random.Next(2) == 0 ? lot.BalanceMg : random.NextInt64(1, lot.BalanceMg + 1);
        return lot.UnitNetMg == 0 ? mass : Math.Max(lot.UnitNetMg, mass / lot.UnitNetMg * lot.UnitNetMg);
    }

    private Actor? HolderOf(LotRecord lot) => Actors.FirstOrDefault(actor => lot.Holder.Span.SequenceEqual(actor.Id.Span));

    private LotRecord? Find(LotKey lot) =>
        LotPlaces.TryFind(season.State, lot, out var key) && season.State.TryGet(key, out var stored) ? LotRecord.Parser.ParseFrom(stored.Span) : null;
}
