using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>What everybody in a random history knows and draws on.</summary>
internal sealed class Scene(Random random, SeasonScript season, Actor importer)
{
    private readonly List<LotKey> lots = [default];

    public Random Random { get; } = random;

    public SeasonScript Season { get; } = season;

    /// <summary>A trader of another country.</summary>
    public Actor Importer { get; } = importer;

    public Actor[] People => [Season.Cooperative, Season.Processor, Season.Trader, Importer, Season.Body];

    public void Learn(LotKey lot) => lots.Add(lot);

    public bool IsOneIn(int often) => Random.Next(often) == 0;

    public T Any<T>(IReadOnlyList<T> all) => all[Random.Next(all.Count)];

    /// <summary>A lot, mostly a new one, whether it has arrived or not.</summary>
    public LotKey AnyLot() => lots[Math.Max(0, lots.Count - 1 - Random.Next(IsOneIn(4) ? lots.Count : 30))];

    /// <summary>Lots of somebody of which something is left and that are not on their way; few are looked at.</summary>
    public LotRecord[] HeldBy(Actor holder, Func<LotRecord, bool> isWanted, int most = 1) =>
        [.. Enumerable.Range(0, 60).Select(_ => AnyLot()).Distinct()
            .Select(Find)
            .OfType<LotRecord>()
            .Where(lot => lot.BalanceMg > 0 && lot.Recipient.IsEmpty && lot.Holder.Equals(holder.Id.ToByteString()) && isWanted(lot))
            .Take(most)];

    public LotRecord? Find(LotKey lot) => LedgerCore.Custody.LotPlaces.TryFind(Season.State, lot, out var key) && Season.State.TryGet(key, out var stored)
        ? LotRecord.Parser.ParseFrom(stored.Span)
        : null;
}
