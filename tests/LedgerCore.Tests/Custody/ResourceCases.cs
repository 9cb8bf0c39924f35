using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Inventories, collectors, and keys with limits.</summary>
internal static class ResourceCases
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("INVENTORY_NOT_BY_AREAS_BODY", season => season.Inventory(RightsCases.OtherBody(season)), season => season.Inventory()),
        Ruled("INVENTORY_UNKNOWN", season => season.NextQuota(season.CertificateId), season => season.NextQuota(null)),
        Ruled("INVENTORY_NOT_NAMED", season => NotNaming(season, V1.PlantPart.Aerial), season => NotNaming(season, V1.PlantPart.Leaf)),
        Ruled("QUOTA_STATE_NOT_OF_INVENTORY", season => InState(season, V1.MassState.Dry), season => InState(season, V1.MassState.Fresh)),
        Ruled("QUOTA_ABOVE_YIELD",
            season => season.NextQuota(season.Record(season.Inventory()), SeasonScript.QuotaMg + 1),
            season => season.NextQuota(season.Record(season.Inventory()), SeasonScript.QuotaMg)),
        Ruled("SEASON_AFTER_INVENTORY", season => season.NextQuota(DueInSeason(season, 0)), season => season.NextQuota(DueInSeason(season, 1))),
        Ruled("INVENTORY_OVERDUE", season => HarvestWhenDue(season, 0), season => HarvestWhenDue(season, -1)),
        Ruled("COLLECTOR_UNKNOWN", season => RemovedAgain(season, 0), season => RemovedAgain(season, -1)),
        Ruled("COLLECTOR_NOT_APPROVED", season => CollectedAfterRemoval(season, 0), season => CollectedAfterRemoval(season, -1)),
        Ruled("COLLECTOR_NOT_TRAINED", season => CollectedAfterTraining(season, -1), season => CollectedAfterTraining(season, 0)),
        Ruled("COLLECTOR_DAY_UNUSUAL", season => BeyondTheUsual(season, (5 * Kg) + 1), season => BeyondTheUsual(season, 5 * Kg)),
        Ruled("KEY_LIMIT_PASSED", season => Phone(season, season.Harvest(1), "C-018"), season => Phone(season, season.Harvest(1), "C-017")),
        Ruled("KEY_DAY_PASSED", season => PhonesDay(season, (4 * Kg) + 1), season => PhonesDay(season, 4 * Kg)),
    ];

    /// <summary>The draft, signed by a phone.</summary>
    public static Draft SignedBy(Draft draft, string key)
    {
        draft.Keys[0] = TestKeys.Of(key);
        return draft;
    }

    private static Draft NotNaming(SeasonScript season, V1.PlantPart part)
    {
        season.Record(season.Inventory());
        return season.NextQuota(null).With(statement => statement.Quota.Part = part);
    }

    private static Draft InState(SeasonScript season, V1.MassState state) => season.NextQuota(season.Record(season.Inventory()))
        .Seal("quota", new V1.QuotaAmount { MaximumMg = Kg, MassState = state });

    private static StatementId DueInSeason(SeasonScript season, long offset) => season.Record(season.Inventory()
        .With(statement => statement.ResourceInventory.ReassessmentDueMs = SeasonScript.Beginning + (200 * Day) + offset));

    private static Draft HarvestWhenDue(SeasonScript season, long offset)
    {
        season.Record(season.NextQuota(season.Record(season.Inventory())));
        season.NowMs += (300 * Day) + offset;
        return season.Harvest(Kg);
    }

    private static Draft RemovedAgain(SeasonScript season, long offset)
    {
        season.Record(season.Approve());
        season.Record(season.Remove().With(statement => statement.CollectorRemoval.EffectiveFromMs += Day));
        return season.Remove().With(statement => statement.CollectorRemoval.EffectiveFromMs += Day + offset);
    }

    private static Draft CollectedAfterRemoval(SeasonScript season, long offset)
    {
        season.Record(season.CollectorRules(areRequired: true));
        season.Record(season.Approve());
        season.NowMs += Day;
        season.Record(season.Remove());
        return season.Harvest(Kg).With(statement => statement.OccurredAtMs += offset);
    }

    private static Draft CollectedAfterTraining(SeasonScript season, long offset)
    {
        season.Record(season.CollectorRules(areRequired: true));
        season.Record(season.Approve().With(statement => statement.CollectorApproval.TrainedAtMs = statement.OccurredAtMs + Day));
        season.NowMs += Day;
        return season.Harvest(Kg).With(statement => statement.OccurredAtMs += offset);
    }

    private static Draft BeyondTheUsual(SeasonScript season, long massMg)
    {
        season.Record(season.CollectorRules(areRequired: false, dayMg: 15 * Kg));
        season.Record(season.Harvest(10 * Kg));
        return season.Harvest(massMg);
    }

    private static Draft Phone(SeasonScript season, Draft draft, string collector)
    {
        season.Record(season.LimitedKey("phone", new V1.KeyLimits { Collector = "C-017" }));
        return SignedBy(draft, "phone").With(statement => statement.Harvest.Collector = collector);
    }

    private static Draft PhonesDay(SeasonScript season, long massMg)
    {
        season.Record(season.LimitedKey("phone", new V1.KeyLimits { DailyMg = 10 * Kg }));
        season.Record(SignedBy(season.Harvest(6 * Kg), "phone"));
        return SignedBy(season.Harvest(massMg), "phone");
    }
}
