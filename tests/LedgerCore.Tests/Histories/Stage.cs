using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>What the random people of a history find: rules of every kind, two areas, phones with limits, a buyer abroad.</summary>
internal static class Stage
{
    private const int South = 300_000_000;
    private const int West = 1_100_000_000;

    /// <summary>Opens the ledger for a history.</summary>
    public static (Scene Scene, StatementId Meadow, StatementId Unit) Set(RandomSeason people, Random random)
    {
        var season = people.Season;
        var importer = season.Importer();
        season.Record(Rules(season));
        season.Record(season.Listing("II"));
        var meadow = season.Record(season.AreaOf(season.Cooperative).Seal("boundary", Meadow));
        var unit = season.Record(season.Unit(season.Cooperative, season.Cooperative));
        season.Record(season.NextQuota(inventory: null, maximumMg: 40 * SeasonScript.Kilogram));
        OpenMeadow(season, meadow);
        var certificate = season.Certificate().With(statement => statement.Certificate.Number = "EX-meadow");
        Cover(certificate, meadow, unit);
        people.Certificates.Add(season.Record(certificate));
        foreach (var collector in CollectionActs.Collectors.Append(CollectionActs.CarefulCollector))
        {
            season.Record(season.Approve(collector));
        }

        season.Record(season.LimitedKey("phone-1", new V1.KeyLimits()));
        season.Record(season.LimitedKey("phone-2", new V1.KeyLimits { Areas = { meadow.ToByteString() }, DailyMg = 8 * SeasonScript.Kilogram }));
        return (new Scene(random, season, importer), meadow, unit);
    }

    // Short seasons, so that each fills up while late phones still come home with what goes before.
    private static void OpenMeadow(SeasonScript season, StatementId meadow)
    {
        const int seasons = 17;
        const int days = 10;
        for (var number = 0; number < seasons; number++)
        {
            var from = SeasonScript.Beginning + (number * days * SeasonScript.Day);
            season.Record(season.Quota()
                .With(statement => (statement.Quota.Area, statement.Quota.SeasonFromMs, statement.Quota.SeasonUntilMs) =
                    (meadow.ToByteString(), from, from + (days * SeasonScript.Day)))
                .Seal("quota", new V1.QuotaAmount { MaximumMg = 6 * SeasonScript.Kilogram, MassState = V1.MassState.Fresh }));
        }
    }

    /// <summary>Adds a line for the meadow to a certificate: work in the unit only.</summary>
    public static void Cover(Draft certificate, StatementId meadow, StatementId unit)
    {
        var line = certificate.Message.Certificate.Scope[0].Clone();
        line.Area = meadow.ToByteString();
        line.Units.Add(unit.ToByteString());
        certificate.Message.Certificate.Scope.Add(line);
    }

    // From the second month on collectors are asked for, and drying has a band.
    private static Draft Rules(SeasonScript season) => season.DryRules().With(statement =>
    {
        var rules = statement.RuleSet;
        rules.EffectiveFromMs = season.NowMs;
        rules.TransferTermMs = 2 * SeasonScript.Day;
        rules.CollectorsRequired = true;
        rules.CollectorDayMg = 20 * SeasonScript.Kilogram;
        rules.LabelRules = SeasonScript.LabelRules;
        rules.LabelRules.ProductPermille = 600;
        rules.LabelRules.IngredientPermille = 200;
        rules.YieldBands.Add(new V1.YieldBand { Process = V1.ProcessKind.Dry, Part = V1.PlantPart.Aerial, LowPermille = 200, HighPermille = 390 });
        rules.YieldBands.Add(new V1.YieldBand { Process = V1.ProcessKind.Distil, Part = V1.PlantPart.Aerial, LowPermille = 10, HighPermille = 30 });
    });

    // Hollow on its east side, with a hole.
    private static V1.AreaBoundary Meadow => new()
    {
        Outer = Ring((0, 0), (0, 100_000), (50_000, 60_000), (100_000, 100_000), (100_000, 0)),
        Holes = { Ring((20_000, 10_000), (20_000, 30_000), (60_000, 20_000)) },
    };

    private static V1.Ring Ring(params (int North, int East)[] corners) => new()
    {
        Corners = { corners.Select(corner => new V1.Position { LatitudeE7 = South + corner.North, LongitudeE7 = West + corner.East }) },
    };
}
