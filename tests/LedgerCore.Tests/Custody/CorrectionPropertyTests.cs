using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class CorrectionPropertyTests
{
    private const int Steps = 1500;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Whatever_is_declared_wrong_the_mass_and_the_quota_stay_right(int seed)
    {
        var people = new RandomSeason(seed);
        var random = new Random(seed);
        var season = people.Season;
        var model = new CorrectionModel(season);
        for (var step = 0; step < Steps; step++)
        {
            var draft = random.Next(5) == 0 ? Correct(season, model, random) : people.Next();
            if (season.Offer(draft) is Ruling.Admitted ruling)
            {
                people.Learn(ruling.Lots.Select(lot => LotKey.Of(lot.Id)));
                model.Learn(ruling);
            }

            if (step % 50 == 0)
            {
                model.Check();
            }
        }

        model.Check();
        Assert.True(model.Voided > 20 && model.Stained > 1 && model.Recalls > 5, $"{model.Voided} voided, {model.Stained} stained, {model.Recalls} recalls");
        Assert.Equal(season.State.StateHash(), Replay(season).StateHash());
    }

    private static Draft Correct(SeasonScript season, CorrectionModel model, Random random)
    {
        var issuer = random.Next(4) == 0 ? season.Processor : season.Owner;
        var wrong = model.Makers[random.Next(model.Makers.Count)];
        return random.Next(8) switch
        {
            0 => season.Recall(issuer, new LotKey(wrong, 0)),
            1 => season.Lift(issuer, model.Said[random.Next(model.Said.Count)]),
            2 => season.Dispute(issuer, new LotKey(wrong, 0)),
            _ => season.DeclareError(issuer, model.Makers[Math.Max(0, model.Makers.Count - 1 - random.Next(30))]),
        };
    }

    private static MemoryCustodyState Replay(SeasonScript season)
    {
        var replay = new MemoryCustodyState();
        foreach (var entry in season.Entries)
        {
            replay.Apply(Assert.IsType<Ruling.Admitted>(CustodyFold.Apply(entry, replay)).Changes);
        }

        return replay;
    }
}
