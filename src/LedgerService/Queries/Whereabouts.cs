using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Where all that was made from a lot is now.</summary>
internal sealed class Whereabouts(LotTrace trace, AmountRights rights)
{
    /// <summary>Null when there is no such lot.</summary>
    public async Task<FindWhereaboutsResponse?> OfAsync(Caller caller, LotKey start, int limit, CancellationToken cancellation)
    {
        // What others make of it is theirs, and is not lost.
        var hidden = false;
        if (await trace.DownstreamAsync(start, limit, OwnAsync, cancellation) is not { } trail)
        {
            return null;
        }

        // Of a lot whose maker was declared an error nothing is left, and what it drew has gone back.
        var lots = trail.Lots.Where(lot => lot.DeclaredError.IsEmpty).ToList();
        var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
        var answer = new FindWhereaboutsResponse
        {
            Places = { lots.Where(lot => lot.BalanceMg > 0).Select(lot => PlaceOf(lot, sight.Sees(lot))) },
            Lots = (uint)trail.Lots.Count,
            Truncated = trail.Truncated,
            SumsVisible = !trail.Truncated && !hidden && lots.All(sight.Sees),
        };
        if (answer.SumsVisible)
        {
            Sum(answer, lots, trail.Lots[0]);
        }

        return answer;

        async Task<IReadOnlyList<LotRecord>> OwnAsync(IReadOnlyCollection<LotRecord> found)
        {
            var seen = await rights.OfAsync(caller, found.Select(lot => lot.Holder), cancellation);
            LotRecord[] own = [.. found.Where(seen.Sees)];
            hidden |= own.Length < found.Count;
            return own;
        }
    }

    private static Place PlaceOf(LotRecord lot, bool amountsVisible) => new()
    {
        Lot = lot.Id,
        Kind = lot.Source == LotSource.Sale ? PlaceKind.InTransit : lot.Units > 0 ? PlaceKind.Packed : PlaceKind.Held,
        Holder = lot.Holder,
        Recipient = lot.Recipient,
        Species = lot.Species,
        MassState = lot.MassState,
        Product = lot.Product,
        Claim = lot.Claim,
        AmountsVisible = amountsVisible,
        BalanceMg = amountsVisible ? lot.BalanceMg : 0,
        LabelledUnits = lot.LabelledUnits,
    };

    // What every step drew goes into its lots or is lost; what a lot has less, and no step of a lot drew, was used up.
    private static void Sum(FindWhereaboutsResponse answer, List<LotRecord> lots, LotRecord start)
    {
        var own = lots.ToDictionary(lot => lot.Id);
        Int128 added = 0;
        Int128 lost = 0;
        var drawn = new Dictionary<LotId, Int128>();
        foreach (var step in lots.Where(lot => lot != start).GroupBy(lot => lot.Id.StatementId))
        {
            Int128 made = step.Aggregate((Int128)0, (sum, lot) => sum + lot.MassMg);
            foreach (var (parent, massMg) in step.First().Parents.Zip(step.First().DrawnMg))
            {
                drawn[parent] = drawn.GetValueOrDefault(parent) + massMg;
                added += own.ContainsKey(parent) ? 0 : massMg;
                lost += massMg;
            }

            lost -= made;
        }

        foreach (var lot in lots)
        {
            lost += lot.MassMg - lot.BalanceMg - drawn.GetValueOrDefault(lot.Id);
        }

        // A recipe adds what is in no lot of this ledger.
        answer.AddedMg = Saturated.Of(added + (lost < 0 ? -lost : 0));
        answer.LostMg = Saturated.Of(lost < 0 ? 0 : lost);
        answer.MassMg = start.MassMg;
        answer.LeftMg = Saturated.Of(lots.Aggregate((Int128)0, (sum, lot) => sum + lot.BalanceMg));
    }
}
