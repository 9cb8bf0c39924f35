using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class CustodyPropertyTests
{
    private const int Steps = 2500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4, 100)]
    [InlineData(5, 100)]
    public void Whatever_people_do_no_mass_or_dry_matter_is_made_and_nothing_withheld_becomes_certified(int seed, int mostKg = 4)
    {
        var people = new RandomSeason(seed, mostKg);
        var season = people.Season;
        var rights = new RightsModel(people);
        var (admitted, refused, withheld) = (0, 0, 0);
        var kinds = new HashSet<string>();
        for (var step = 0; step < Steps; step++)
        {
            var draft = people.Next();
            var before = season.State.LotsFor(draft);
            if (season.Offer(draft) is not Ruling.Admitted ruling)
            {
                refused++;
                continue;
            }

            admitted++;
            kinds.Add($"{draft.Message.BodyCase} {draft.Message.Processing?.Process}");
            withheld += ruling.Lots.Count(lot => lot.Claim == V1.ClaimStatus.Withheld);
            people.Learn(ruling.Lots.Select(lot => Key(lot.Id)));
            CheckMass(season, before, ruling);
            CheckClaims(season, ruling);
            rights.Check(ruling);
        }

        Assert.True(admitted > Steps / 5 && refused > Steps / 5 && withheld > Steps / 50, $"{admitted} admitted, {refused} refused, {withheld} withheld");
        Assert.True(kinds.Count >= 20, $"admitted only {string.Join(", ", kinds)}");
        rights.CheckEnd();
        Assert.Equal(mostKg > 4, rights.Turned > 0);
        CheckDescent(season, people);
        CheckReplay(season);
    }

    private static void CheckMass(SeasonScript season, Dictionary<StateKey, LotRecord> before, Ruling.Admitted ruling)
    {
        var (mass, dry) = (Int128.Zero, Int128.Zero);
        foreach (var change in ruling.Changes.Where(change => change.Key.Kind == StateKind.Lot))
        {
            var lot = LotRecord.Parser.ParseFrom(change.Value);
            var was = before.GetValueOrDefault(change.Key) ?? new LotRecord();
            Assert.InRange(lot.BalanceMg, 0, lot.MassMg);
            Assert.InRange(lot.DryMg, 0, lot.MassMg);
            Assert.InRange(lot.LabelledUnits, 0, lot.Units);
            Assert.Equal(lot.Parents.Count, lot.DrawnMg.Count);
            mass += lot.BalanceMg - was.BalanceMg;
            dry += lot.DryLeft() - was.DryLeft();
        }

        if (season.Entries[^1].Statement.Message.BodyCase != V1.Statement.BodyOneofCase.Harvest)
        {
            Assert.True(mass <= 0, $"{mass} mg came out of nothing at entry {season.Entries.Count - 1}");
            Assert.True(dry <= 0, $"{dry} mg of dry matter came out of nothing at entry {season.Entries.Count - 1}");
        }
    }

    // Over the whole graph at the end: what carries a claim comes only from what carries it.
    private static void CheckDescent(SeasonScript season, RandomSeason people)
    {
        foreach (var lot in people.Known.Select(season.Lot))
        {
            var parents = lot.Parents.Select(parent => season.Lot(Key(parent))).ToArray();
            Assert.True(lot.Claim != V1.ClaimStatus.Certified || parents.All(parent => parent.Claim == V1.ClaimStatus.Certified));
            Assert.True(lot.ByProduct || parents.All(parent => !parent.ByProduct));
            Assert.True(!lot.ByProduct || (lot.Claim == V1.ClaimStatus.Withheld && lot.OtherClaims.Count == 0));
            Assert.All(lot.OtherClaims, claim => Assert.All(parents, parent =>
            {
                var same = Assert.Single(parent.OtherClaims, other => other.Code == claim.Code);
                Assert.True(claim.Status == V1.ClaimStatus.Withheld || same.Status == V1.ClaimStatus.Certified);
            }));
        }
    }

    private static void CheckClaims(SeasonScript season, Ruling.Admitted ruling)
    {
        foreach (var made in ruling.Lots.Select(lot => season.Lot(Key(lot.Id))))
        {
            var parents = made.Parents.Select(parent => season.Lot(Key(parent))).ToArray();
            var isTainted = parents.Any(parent => parent.Claim == V1.ClaimStatus.Withheld);
            Assert.False(isTainted && made.Claim == V1.ClaimStatus.Certified);
            Assert.All(parents.SelectMany(parent => parent.Notices), notice => Assert.Contains(made.Notices, own => own.Code == notice.Code));
            Assert.All(parents.SelectMany(parent => parent.Certificates), id => Assert.Contains(id, made.Certificates));
        }
    }

    private static void CheckReplay(SeasonScript season)
    {
        var replay = new MemoryCustodyState();
        foreach (var entry in season.Entries)
        {
            var touched = StateKeys.TouchedBy(entry.Statement).Concat(LotsOf(entry.Statement, replay)).Concat(RightsModel.LedTo(entry.Statement.Message, replay)).ToHashSet();
            var first = Assert.IsType<Ruling.Admitted>(CustodyFold.Apply(entry, new NarrowState(replay, touched)));
            var second = Assert.IsType<Ruling.Admitted>(CustodyFold.Apply(entry, replay));
            Assert.Equal(
                first.Changes.Select(change => (change.Key, Convert.ToHexString(change.Value ?? []))),
                second.Changes.Select(change => (change.Key, Convert.ToHexString(change.Value ?? []))));
            replay.Apply(second.Changes);
        }

        Assert.Equal(season.State.StateHash(), replay.StateHash());
    }

    private static IEnumerable<StateKey> LotsOf(AdmittedStatement statement, MemoryCustodyState state) => StateKeys.LotsOf(statement)
        .Select(lot => LotPlaces.TryFind(state, lot, out var key) ? key : default);

    private static LotKey Key(V1.LotId id) => LotKey.TryFrom(id, out var key) ? key : throw new FormatException();

    /// <summary>State that fails the test when a ruling asks for what was not foretold.</summary>
    private sealed class NarrowState(MemoryCustodyState state, HashSet<StateKey> foretold) : ICustodyState
    {
        // Another each time: had a step changed a record that others share, the two rulings would part.
        public SharedRecords Shared => new();

        public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
        {
            Assert.Contains(key, foretold);
            return state.TryGet(key, out value);
        }

        public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most) => state.KeysBetween(from, until, most);

        // What a range has told of, a ruling says before it asks.
        public void Foresee(IReadOnlyCollection<StateKey> keys) => foretold.UnionWith(keys);
    }
}
