using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Collectors and their phones: approved or not, with limits, in two areas, with chains that fork and have gaps.</summary>
internal sealed class CollectionActs(Scene scene, StatementId meadow, StatementId unit)
{
    /// <summary>Who collects.</summary>
    public static readonly string[] Collectors = ["C-001", "C-002", "C-003", "C-017"];

    /// <summary>Trained, approved for the whole history, and in order: only the season's maximum is in the way of what they bring.</summary>
    public const string CarefulCollector = "C-200";

    private readonly string[] phones = ["phone-1", "phone-2"];
    private readonly Dictionary<string, (ulong Sequence, StatementId Last)> chains = [];

    private Random Random => scene.Random;

    private SeasonScript Season => scene.Season;

    public Draft Next() => Random.Next(100) switch
    {
        0 => Season.Remove(scene.Any(Collectors)),
        < 6 => Approve(scene.Any(Collectors)),
        < 30 => Chained(Harvest()),
        < 45 => Careful(),
        _ => Harvest(),
    };

    /// <summary>Remembers what a phone has signed.</summary>
    public void Signed(Draft draft, StatementId id)
    {
        var phone = phones.FirstOrDefault(name => ReferenceEquals(draft.Keys[0], TestKeys.Of(name)));
        if (phone is not null && draft.Message.Device is { } link)
        {
            chains[phone] = (link.Sequence, id);
        }
    }

    private Draft Approve(string collector) => Season.Approve(collector).With(statement =>
    {
        var approval = statement.CollectorApproval;
        approval.TrainedAtMs = scene.IsOneIn(3) ? 0 : approval.TrainedAtMs + Random.NextInt64(2 * SeasonScript.Day);
        approval.ValidUntilMs = approval.ValidFromMs + Random.NextInt64(SeasonScript.Day, 150 * SeasonScript.Day);
    });

    // By turns in the old square and in the meadow, about one in six outside of it or in its hole.
    private Draft Harvest()
    {
        var massMg = Random.NextInt64(1, 5 * SeasonScript.Kilogram);
        var measures = SeasonScript.Measures(massMg);
        var isMeadow = scene.IsOneIn(2);
        measures.Position = isMeadow
            ? new V1.Position { LatitudeE7 = Random.Next(300_000_000, 300_110_000), LongitudeE7 = Random.Next(1_100_000_000, 1_100_110_000) }
            : measures.Position;
        var draft = Season.Harvest(massMg).Seal("measures", measures).With(statement =>
        {
            statement.Harvest.Collector = scene.Any(Collectors);
            statement.Harvest.Area = (isMeadow ? meadow : Season.Area).ToByteString();
            statement.Harvest.Unit = scene.IsOneIn(5) == isMeadow ? statement.Harvest.Unit : unit.ToByteString();
            statement.Harvest.Part = scene.IsOneIn(40) ? V1.PlantPart.Leaf : statement.Harvest.Part;
            statement.Seen = scene.IsOneIn(3) ? Season.Seen() : null;
        });
        if (scene.IsOneIn(3))
        {
            draft.Keys[0] = TestKeys.Of(scene.Any(phones));
        }

        return draft;
    }

    // Days after it was collected, so often before others that the season has counted.
    private Draft Careful()
    {
        var massMg = Random.NextInt64(1, SeasonScript.Kilogram);
        var measures = SeasonScript.Measures(massMg);
        measures.Position = new V1.Position { LatitudeE7 = 300_080_000, LongitudeE7 = 1_100_020_000 };
        return Season.Harvest(massMg).Seal("measures", measures).With(statement =>
        {
            statement.OccurredAtMs -= Random.NextInt64(4 * SeasonScript.Day);
            statement.Harvest.Collector = CarefulCollector;
            statement.Harvest.Area = meadow.ToByteString();
            statement.Harvest.Unit = unit.ToByteString();
        });
    }

    // Mostly the next number; now and then one that was used, or one too far.
    private Draft Chained(Draft draft)
    {
        var phone = scene.Any(phones);
        draft.Keys[0] = TestKeys.Of(phone);
        var (sequence, last) = chains.GetValueOrDefault(phone);
        var next = scene.IsOneIn(15) && sequence > 1 ? sequence : sequence + (scene.IsOneIn(15) ? 2UL : 1UL);
        return SignerCases.Linked(draft, next, next == 1 ? null : sequence == 0 ? meadow : last);
    }
}
