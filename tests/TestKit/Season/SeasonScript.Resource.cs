using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>An inventory of the plant in the cooperative's area: 10 t of stock, 4 t of yield, of which 250/1000 may be taken: the quota.</summary>
    public Draft Inventory(Actor? issuer = null) => Draft(issuer ?? Body, statement => statement.ResourceInventory = new V1.ResourceInventory
    {
        Area = Area.ToByteString(),
        Species = Species,
        Part = V1.PlantPart.Aerial,
        Method = "20 transects of 100 m",
        Assessor = "Example forest office",
        AssessedAtMs = NowMs - Day,
        ReassessmentDueMs = NowMs + (300 * Day),
    }).Seal("inventory", InventoryAmounts);

    /// <summary>What <see cref="Inventory"/> seals.</summary>
    public static V1.InventoryAmounts InventoryAmounts => new()
    {
        StockMg = 10_000 * Kilogram,
        SustainableYieldMg = 4 * QuotaMg,
        AllowedPermille = 250,
        MassState = V1.MassState.Fresh,
    };

    /// <summary>A quota of the season after the first, on an inventory.</summary>
    public Draft NextQuota(StatementId? inventory, long maximumMg = QuotaMg) => Quota().With(statement =>
    {
        statement.Quota.SeasonFromMs = Beginning + (200 * Day);
        statement.Quota.SeasonUntilMs = Beginning + (400 * Day);
        statement.Quota.Inventory = inventory?.ToByteString() ?? Google.Protobuf.ByteString.Empty;
    }).Seal("quota", new V1.QuotaAmount { MaximumMg = maximumMg, MassState = V1.MassState.Fresh });

    /// <summary>The cooperative approves the collector of <see cref="Harvest"/> for a year, trained the day before.</summary>
    public Draft Approve(string collector = "C-017") => Draft(Cooperative, statement => statement.CollectorApproval = new V1.CollectorApproval
    {
        Collector = collector,
        TrainedAtMs = statement.OccurredAtMs - Day,
        ValidFromMs = statement.OccurredAtMs,
        ValidUntilMs = statement.OccurredAtMs + (365 * Day),
    });

    /// <summary>The cooperative ends the approval of a collector.</summary>
    public Draft Remove(string collector = "C-017") => Draft(Cooperative, statement => statement.CollectorRemoval = new V1.CollectorRemoval
    {
        Collector = collector,
        EffectiveFromMs = statement.OccurredAtMs,
        Reason = "Left the cooperative",
    });

    /// <summary>Rules about collectors, in force from now on.</summary>
    public Draft CollectorRules(bool areRequired, long dayMg = 0) => Rules().With(statement =>
    {
        statement.RuleSet.EffectiveFromMs = NowMs;
        statement.RuleSet.CollectorsRequired = areRequired;
        statement.RuleSet.CollectorDayMg = dayMg;
    });

    /// <summary>Gives the cooperative a key with limits.</summary>
    public Draft LimitedKey(string name, V1.KeyLimits limits) =>
        KeyGrant(Cooperative, name).With(statement => statement.KeyGrant.Limits = limits);
}
