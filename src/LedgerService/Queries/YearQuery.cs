using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// What an operator's calendar year adds up to. Masses and prices are read from the log's entries; custody state only tells
/// what became of them: which lots they made, which sales came back, what was declared an error.
/// </summary>
internal sealed class YearQuery(CustodyRecords records, StepReader steps, AmountRights rights)
{
    private const int Chunk = 900;
    private const int MostSteps = 200_000;

    /// <summary>The year; empty but for amounts_visible when the caller may not see the operator's amounts.</summary>
    public async Task<SumYearResponse> SumAsync(Caller caller, StatementId party, uint year, CancellationToken cancellation)
    {
        var (fromMs, untilMs) = (Begin((int)year), Begin((int)year + 1));
        var holder = party.ToByteString();
        var sight = await rights.OfAsync(caller, [holder], cancellation);

        // A body that certified the operator at either end of the year sees the year.
        if (!sight.Sees(new LotRecord { Holder = holder, OccurredAtMs = fromMs })
            && !sight.Sees(new LotRecord { Holder = holder, OccurredAtMs = untilMs - 1 }))
        {
            return new SumYearResponse();
        }

        var tally = new YearTally();
        var after = StateKey.StepOfParty(party, fromMs, default);
        var prefix = StateKey.PrefixOf(StateKind.StepOfParty, party);
        for (var counted = 0; counted < MostSteps; counted += Chunk)
        {
            var keys = await records.KeysAsync(prefix, after, Chunk, cancellation);
            var inside = keys.TakeWhile(key => key.StepTimeMs() < untilMs).ToList();
            await AddAsync(tally, [.. inside.Select(key => key.LastId())], cancellation);
            if (inside.Count < Chunk)
            {
                return await CloseAsync(tally, party, year, cancellation);
            }

            after = inside[^1];
        }

        tally.Truncated = true;
        return await CloseAsync(tally, party, year, cancellation);
    }

    private static long Begin(int year) => new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private async Task AddAsync(YearTally tally, IReadOnlyCollection<StatementId> ids, CancellationToken cancellation)
    {
        var found = await steps.FindAsync(ids, cancellation);
        var lots = await records.LotsAsync(
            [.. found.SelectMany(step => step.Made.Concat(step.Drawn().Select(drawn => drawn.Lot)))], cancellation);
        var sold = found.Where(step => step.Message.BodyCase == Statement.BodyOneofCase.Sale).ToList();
        var sales = sold.Select(step => step.Id).ToList();
        var returned = await ReturnedAsync([.. sold.Select(step => new LotPlace(step.Index, 0))], cancellation);
        var wrong = await records.FindMapAsync(
            [.. found.Select(step => StateKey.DeclaredError(step.Id))], DeclaredErrorRecord.Parser, cancellation);
        var premiums = await records.FindMapAsync([.. sales.Select(StateKey.Premiums)], PremiumsRecord.Parser, cancellation);
        foreach (var step in found)
        {
            tally.Add(
                step,
                lots,
                isVoid: wrong.ContainsKey(StateKey.DeclaredError(step.Id)),
                isReturned: returned.Contains(step.Id),
                premiums.GetValueOrDefault(StateKey.Premiums(step.Id)));
        }
    }

    // A sale that came back has a child that is the seller's again.
    private async Task<HashSet<StatementId>> ReturnedAsync(IReadOnlyCollection<LotPlace> sales, CancellationToken cancellation)
    {
        if (sales.Count == 0)
        {
            return [];
        }

        var prefixes = sales.Select(sale => StateKey.PrefixOf(StateKind.LotChild, sale)).ToList();
        var children = await records.KeysAsync(prefixes, cancellation).Select(key => StateKey.Lot(key.LastLot())).ToListAsync(cancellation);
        return [.. (await records.FindManyAsync(children, LotRecord.Parser, cancellation))
            .Where(lot => lot.Source == LotSource.Return)
            .SelectMany(lot => lot.Parents)
            .Select(parent => LotKey.TryFrom(parent, out var key) ? key.Statement : default)];
    }

    private async Task<SumYearResponse> CloseAsync(YearTally tally, StatementId party, uint year, CancellationToken cancellation) =>
        tally.Close(await records.FindAsync(StateKey.Declarations(party, year), DeclarationsRecord.Parser, cancellation));
}
