using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

internal static class CustodyCases
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    public static IEnumerable<ReasonCase> All =>
    [
        .. Authority,
        .. Harvests,
        .. Lots,
        .. Steps,
        .. Sales,
        .. Labels,
        .. LabelMarkCases.All,
        .. FormulationCases.All,
        .. RightsCases.All,
        .. SignerCases.All,
        .. CorrectionCases.All,
        .. AlertCases.All,
        .. ResourceCases.All,
        .. OrganisationCases.All,
        .. DeclarationCases.All,
        .. TradeCases.All,
    ];

    private static IEnumerable<ReasonCase> Authority =>
    [
        RuledFromNothing("LEDGER_EMPTY", season => season.Rules(), season => season.Genesis()),
        Ruled("LEDGER_ALREADY_BEGUN", season => season.Genesis(), season => season.Rules()),
        Ruled("ISSUER_UNKNOWN", season => season.Draft(SeasonScript.Unknown("nobody"), statement => statement.RuleSet = season.Rules().Message.RuleSet), season => season.Rules()),
        Ruled("KEY_UNKNOWN", season => SignedAlsoBy(season.Rules(), "nobody"), season => SignedAlsoBy(season.Rules(), "trader")),
        Ruled("KEY_NOT_OF_ISSUER", season => SignedBy(season.Harvest(Kg), "trader"), season => SignedBy(season.Harvest(Kg), "cooperative")),
        Ruled("KEY_NOT_IN_FORCE", season => AfterRevocation(season, 0), season => AfterRevocation(season, -1)),
        Ruled("OCCURRED_IN_FUTURE", season => At(season.Rules(), season.NowMs + 300_001), season => At(season.Rules(), season.NowMs + 300_000)),
        Ruled("SEEN_BEYOND_LOG", season => Seen(season, 1), season => Seen(season, 0)),
        Ruled("ISSUER_NOT_SCHEME_OWNER",
            season => season.Party(season.Body, SeasonScript.Unknown("new"), V1.PartyRole.CertificationBody),
            season => season.Party(season.Body, SeasonScript.Unknown("new"), V1.PartyRole.Trader)),
        Ruled("ISSUER_NOT_ACCREDITED",
            season => season.Certificate().With(statement => statement.Certificate.Standard = "Other 1.0"),
            season => season.Certificate()),
        Ruled("PARTY_UNKNOWN", season => Buy(season, SeasonScript.Unknown("nobody")), season => Buy(season, season.Trader)),
        Ruled("PARTY_LACKS_ROLE", season => season.AreaOf(season.Trader), season => season.AreaOf(season.Cooperative)),
        Ruled("KEY_ALREADY_INTRODUCED", season => season.KeyGrant(season.Trader, "processor"), season => season.KeyGrant(season.Trader, "phone")),
        Ruled("KEY_BACKDATED",
            season => season.KeyGrant(season.Trader, "phone").With(statement => statement.KeyGrant.ValidFromMs--),
            season => season.KeyGrant(season.Trader, "phone")),
        Ruled("REVOKED_KEY_UNKNOWN", season => season.KeyRevocation(season.Trader, "nobody"), season => season.KeyRevocation(season.Trader, "trader")),
        Ruled("REVOKED_KEY_NOT_OF_ISSUER", season => season.KeyRevocation(season.Body, "trader"), season => season.KeyRevocation(season.Owner, "trader")),
        Ruled("KEY_ENDS_ALREADY", season => RevokedAgain(season, 0), season => RevokedAgain(season, -1)),
        Ruled("AREA_UNKNOWN", season => InArea(season, StatementId.Of([1])), season => InArea(season, season.Area)),
        Ruled("AREA_NOT_OF_OPERATOR",
            season => season.Certificate().With(statement => statement.Certificate.Operator = season.Processor.Id.ToByteString()),
            season => season.Certificate()),
        Ruled("AREA_NOT_OF_STANDARD", season => OverAnothersArea(season, "Other 1.0"), season => OverAnothersArea(season, SeasonScript.Standard)),
        Ruled("QUOTA_NOT_BY_AREAS_BODY", season => QuotaByAnotherBody(season, isByAnother: true), season => QuotaByAnotherBody(season, isByAnother: false)),
        Ruled("SEASONS_OVERLAP", season => NextSeason(season, -1), season => NextSeason(season, 0)),
        Ruled("RULE_SET_VERSION_USED", season => season.Rules("2026.1"), season => season.Rules("2026.1 ")),
        new("RECORD_FULL", () => RuleSets(100), () => RuleSets(99)),
    ];

    private static IEnumerable<ReasonCase> Harvests =>
    [
        Ruled("ISSUER_NOT_AREA_OPERATOR",
            season => By(season.Harvest(Kg), season.Processor),
            season => By(season.Harvest(Kg), season.Cooperative)),
        Ruled("SLIP_ALREADY_RECORDED", season => OnSlip(season, "S1"), season => OnSlip(season, "S2")),
        Ruled("RECORDED_LATE", season => At(season.Harvest(Kg), season.NowMs - (21 * Day) - 1), season => At(season.Harvest(Kg), season.NowMs - (21 * Day))),
        Ruled("OUTSIDE_AREA", season => SouthOfArea(season, 1), season => SouthOfArea(season, 0)),
        Ruled("CERTIFICATE_NOT_IN_FORCE", season => AtEndOfCertificate(season, 0), season => AtEndOfCertificate(season, -1)),
        Ruled("CERTIFICATE_NOT_IN_SCOPE",
            season => season.Harvest(Kg).With(statement => statement.Harvest.Part = V1.PlantPart.Leaf),
            season => season.Harvest(Kg)),
        Ruled("QUOTA_MISSING",
            season => season.Harvest(Kg).With(statement => statement.Harvest.Species = "Illicium verum"),
            season => season.Harvest(Kg)),
        Ruled("SEASON_CLOSED", season => AtEndOfSeason(season, 0), season => AtEndOfSeason(season, -1)),
        Ruled("MASS_STATE_NOT_OF_QUOTA", season => Weighed(season, V1.MassState.Dry), season => Weighed(season, V1.MassState.Fresh)),
        Ruled("OVER_QUOTA", season => AfterHarvest(season, SeasonScript.QuotaMg - Kg + 1), season => AfterHarvest(season, SeasonScript.QuotaMg - Kg)),
    ];

    private static IEnumerable<ReasonCase> Lots =>
    [
        Ruled("LOT_UNKNOWN", season => season.Dry(season.Cooperative, default, Kg, Kg / 5), season => season.Dry(season.Cooperative, Lot(season), Kg, Kg / 5)),
        Ruled("LOT_NOT_HELD", season => season.Dry(season.Processor, Lot(season), Kg, Kg / 5), season => season.Dry(season.Cooperative, Lot(season), Kg, Kg / 5)),
        Ruled("LOT_IN_TRANSIT", season => season.Dry(season.Processor, Sent(season), Kg, Kg / 5), season => season.Dry(season.Processor, Bought(season), Kg, Kg / 5)),
        Ruled("LOT_SPENT", season => DryAfter(season, 10 * Kg, 1), season => DryAfter(season, (10 * Kg) - 1, 1)),
        Ruled("LOT_OVERDRAWN", season => DryAfter(season, 4 * Kg, (6 * Kg) + 1), season => DryAfter(season, 4 * Kg, 6 * Kg)),
        Ruled("OCCURRED_BEFORE_INPUT", season => SellAt(season, -1), season => SellAt(season, 0)),
        Ruled("INPUT_WITHHELD",
            season => season.Dry(season.Cooperative, Withheld(season), Kg, Kg / 5),
            season => season.Dry(season.Cooperative, Lot(season), Kg, Kg / 5)),
    ];

    private static IEnumerable<ReasonCase> Steps =>
    [
        Ruled("INPUTS_DIFFER", season => BlendWithDry(season, isDry: true), season => BlendWithDry(season, isDry: false)),
        Ruled("FORM_NOT_OF_STEP",
            season => Sorted(season, output => output.Form = V1.GoodsForm.Powder),
            season => Sorted(season, output => output.Form = V1.GoodsForm.Whole)),
        Ruled("PACKS_NOT_WHOLE", season => SamplePacks(season, 49_999), season => SamplePacks(season, 50_000)),
        Ruled("PACKS_NOT_FREE", season => RePack(season, 60, 41), season => RePack(season, 60, 40)),
        Ruled("MAIN_OUTPUT_REPEATED", season => Distil(season, isByProduct: false), season => Distil(season, isByProduct: true)),
        Ruled("YIELD_ABOVE_DRY_BALANCE", season => DriedWell(season, 397_728), season => DriedWell(season, 397_727)),
        Ruled("BY_PRODUCT", season => Left(season, isByProduct: true), season => Left(season, isByProduct: false)),
        Ruled("PART_CHANGED", season => Sorted(season, output => output.Part = V1.PlantPart.Leaf), season => Sorted(season, _ => { })),
        Ruled("STATE_NOT_OF_STEP", season => Sorted(season, output => output.MassState = V1.MassState.Dry), season => Sorted(season, _ => { })),
        Ruled("LOT_ALREADY_PACKED", season => season.Pack(season.Cooperative, Packed(season), 10, 50_000), season => season.Pack(season.Cooperative, Lot(season), 10, 50_000)),
        Ruled("YIELD_ABOVE_BAND", season => season.Dry(season.Cooperative, Lot(season), 1000, 301), season => season.Dry(season.Cooperative, Lot(season), 1000, 300)),
        Ruled("YIELD_BELOW_BAND", season => season.Dry(season.Cooperative, Lot(season), 1000, 149), season => season.Dry(season.Cooperative, Lot(season), 1000, 150)),
        Ruled("NOT_REGISTERED_FOR_ACTIVITY",
            season => season.Dry(season.Trader, Bought(season, season.Trader), 1000, 200),
            season => season.Dry(season.Processor, Bought(season), 1000, 200)),
    ];

    private static IEnumerable<ReasonCase> Sales =>
    [
        Ruled("BUYER_IS_SELLER", season => Buy(season, season.Cooperative), season => Buy(season, season.Processor)),
        Ruled("SALE_NOT_WHOLE_PACKS",
            season => season.Sell(season.Cooperative, Packed(season), 99_999, season.Trader),
            season => season.Sell(season.Cooperative, Packed(season), 100_000, season.Trader)),
        Ruled("SALE_UNKNOWN", season => season.Receive(season.Processor, Lot(season).Statement, Kg), season => season.Receive(season.Processor, Sent(season).Statement, Kg)),
        Ruled("NOT_THE_BUYER", season => season.Receive(season.Trader, Sent(season).Statement, Kg), season => season.Receive(season.Processor, Sent(season).Statement, Kg)),
        Ruled("SALE_ALREADY_CONFIRMED", season => ReceiveAgain(season), season => season.Receive(season.Processor, Sent(season).Statement, Kg)),
        Ruled("CLAIM_NOT_CARRIED", season => SellClaims(season, "organic-eu", "organic-us"), season => SellClaims(season, "organic-eu")),
        Ruled("CLAIM_FATE_MISSING", season => SellClaims(season), season => SellClaims(season, "organic-eu")),
        Ruled("SELLER_NOT_REGISTERED", season => SellOn(season, season.Body), season => SellOn(season, season.Trader)),
        Ruled("BUYER_NOT_REGISTERED", season => Buy(season, season.Body), season => Buy(season, season.Trader)),
        Ruled("CLAIM_RELEASED", season => Own(season, V1.ClaimFate.Released), season => Own(season, V1.ClaimFate.Sold)),
        Ruled("NOT_THE_SELLER", season => LapseAfter(season, season.Processor, 1), season => LapseAfter(season, season.Cooperative, 1)),
        Ruled("SALE_NEVER_LAPSES", season => season.Lapse(season.Cooperative, Sent(season).Statement), season => LapseAfter(season, season.Cooperative, 1)),
        Ruled("SALE_TERM_RUNNING", season => LapseAfter(season, season.Cooperative, 0), season => LapseAfter(season, season.Cooperative, 1)),
        Ruled("TRANSFER_PAST_TERM", season => ReceiveAfter(season, 1), season => ReceiveAfter(season, 0)),
        Ruled("RECEIVED_MORE_THAN_SOLD",
            season => season.Receive(season.Processor, Sent(season).Statement, (5 * Kg) + 1),
            season => season.Receive(season.Processor, Sent(season).Statement, 5 * Kg)),
        Ruled("TRANSFER_SHORT",
            season => season.Receive(season.Processor, Sent(season).Statement, (5 * Kg) - 1),
            season => season.Receive(season.Processor, Sent(season).Statement, 5 * Kg)),
    ];

    private static IEnumerable<ReasonCase> Labels =>
    [
        Ruled("LOT_NOT_PACKED", season => season.Label(season.Cooperative, Lot(season), 1, 50_000, "L1"), season => season.Label(season.Cooperative, Packed(season), 1, 50_000, "L1")),
        Ruled("LABELS_BEYOND_UNITS", season => LabelAfter(season, 60, 41), season => LabelAfter(season, 60, 40)),
        Ruled("UNIT_NET_NOT_OF_LOT", season => season.Label(season.Cooperative, Packed(season), 1, 50_001, "L1"), season => season.Label(season.Cooperative, Packed(season), 1, 50_000, "L1")),
        Ruled("LABEL_CODE_USED", season => LabelAgain(season, "L1"), season => LabelAgain(season, "L2")),
        Ruled("LABEL_PRODUCT_OF_ANOTHER", season => ProductIdTests.Relabel(season, isDeclaredWrong: false), season => ProductIdTests.Relabel(season, isDeclaredWrong: true)),
        Ruled("TOO_MANY_CERTIFICATES", season => CertificateRoomTests.Blend(season, 1_001), season => CertificateRoomTests.Blend(season, 1_000)),
        Ruled("CLAIM_WITHHELD_ON_LABEL",
            season => season.Label(season.Cooperative, Packed(season, Withheld(season)), 1, 50_000, "L1"),
            season => season.Label(season.Cooperative, Packed(season), 1, 50_000, "L1")),
    ];

    private static Draft At(Draft draft, long moment) => draft.With(statement => statement.OccurredAtMs = moment);

    private static Draft SignedBy(Draft draft, string key)
    {
        draft.Keys[0] = TestKeys.Of(key);
        return draft;
    }

    private static Draft SignedAlsoBy(Draft draft, string key)
    {
        draft.Keys.Add(TestKeys.Of(key));
        return draft;
    }

    private static Draft By(Draft draft, Actor issuer) =>
        SignedBy(draft, issuer.Name).With(statement => statement.Issuer = issuer.Id.ToByteString());

    private static Draft AfterRevocation(SeasonScript season, long offset)
    {
        season.Record(season.KeyRevocation(season.Cooperative, "cooperative"));
        return At(season.Harvest(Kg), season.NowMs + offset);
    }

    private static Draft RevokedAgain(SeasonScript season, long offset)
    {
        season.Record(season.KeyRevocation(season.Owner, "trader").With(statement => statement.KeyRevocation.RevokedFromMs += Day));
        return season.KeyRevocation(season.Owner, "trader").With(statement => statement.KeyRevocation.RevokedFromMs += Day + offset);
    }

    private static Draft Seen(SeasonScript season, ulong beyond) => season.Rules().With(statement =>
    {
        statement.Seen = season.Seen();
        statement.Seen.Size += beyond;
    });

    private static Draft Buy(SeasonScript season, Actor buyer) => season.Sell(season.Cooperative, Lot(season), Kg, buyer);

    private static Draft InArea(SeasonScript season, StatementId area) =>
        season.Harvest(Kg).With(statement => statement.Harvest.Area = area.ToByteString());

    private static Draft OverAnothersArea(SeasonScript season, string standard)
    {
        var other = season.Register("other body", V1.PartyRole.CertificationBody);
        season.Record(season.Accreditation().With(statement =>
        {
            statement.Accreditation.CertificationBody = other.Id.ToByteString();
            statement.Accreditation.Standard = standard;
        }));
        var area = season.Record(By(season.AreaOf(season.Cooperative), other));
        return season.Certificate().With(statement => statement.Certificate.Scope[0].Area = area.ToByteString());
    }

    private static Draft QuotaByAnotherBody(SeasonScript season, bool isByAnother)
    {
        var other = season.Register("other body", V1.PartyRole.CertificationBody);
        season.Record(season.Accreditation().With(statement => statement.Accreditation.CertificationBody = other.Id.ToByteString()));
        var draft = season.Quota().With(statement => statement.Quota.Part = V1.PlantPart.Leaf);
        return isByAnother ? By(draft, other) : draft;
    }

    private static Draft NextSeason(SeasonScript season, long offset) => season.Quota().With(statement =>
    {
        statement.Quota.SeasonFromMs = SeasonScript.Beginning + (200 * Day) + offset;
        statement.Quota.SeasonUntilMs = SeasonScript.Beginning + (365 * Day);
    });

    private static string[] RuleSets(int before)
    {
        var season = SeasonScript.Begin();
        for (var version = 0; version < before; version++)
        {
            season.Record(season.Rules().With(statement => statement.RuleSet.Version = $"{version}"));
        }

        return season.Offer(season.Rules()) is LedgerCore.Custody.Ruling.Refused refused ? [refused.Refusal.Code] : [];
    }

    private static Draft OnSlip(SeasonScript season, string slip)
    {
        season.Record(season.Harvest(Kg).With(statement => statement.Harvest.Slip = "S1"));
        return season.Harvest(Kg).With(statement => statement.Harvest.Slip = slip);
    }

    private static Draft SouthOfArea(SeasonScript season, int byE7)
    {
        var measures = SeasonScript.Measures(Kg);
        measures.Position.LatitudeE7 = SeasonScript.Boundary.Outer.Corners[0].LatitudeE7 - byE7;
        return season.Harvest(Kg).Seal("measures", measures);
    }

    private static Draft AtEndOfCertificate(SeasonScript season, long offset)
    {
        season.NowMs = SeasonScript.Beginning + (400 * Day) + offset;
        return season.Harvest(Kg);
    }

    private static Draft AtEndOfSeason(SeasonScript season, long offset)
    {
        season.NowMs = SeasonScript.Beginning + (200 * Day) + offset;
        return season.Harvest(Kg);
    }

    private static Draft Weighed(SeasonScript season, V1.MassState state)
    {
        var measures = SeasonScript.Measures(Kg);
        measures.MassState = state;
        return season.Harvest(Kg).Seal("measures", measures);
    }

    private static Draft AfterHarvest(SeasonScript season, long before)
    {
        season.Record(season.Harvest(before));
        return season.Harvest(Kg);
    }

    private static LotKey Lot(SeasonScript season) => season.RecordLot(season.Harvest(10 * Kg));

    private static LotKey Withheld(SeasonScript season) => season.RecordLot(SouthOfArea(season, 10_000).Seal("measures", FarAway()));

    private static V1.HarvestMeasures FarAway()
    {
        var measures = SeasonScript.Measures(10 * Kg);
        measures.Position.LatitudeE7 += 10_000_000;
        return measures;
    }

    private static LotKey Sent(SeasonScript season, Actor? buyer = null) =>
        season.RecordLot(season.Sell(season.Cooperative, Lot(season), 5 * Kg, buyer ?? season.Processor));

    private static LotKey Bought(SeasonScript season, Actor? buyer = null) =>
        season.RecordLot(season.Receive(buyer ?? season.Processor, Sent(season, buyer).Statement, 5 * Kg));

    private static LotKey Packed(SeasonScript season, LotKey? lot = null) =>
        season.RecordLot(season.Pack(season.Cooperative, lot ?? Lot(season), 100, 50_000));

    private static Draft DryAfter(SeasonScript season, long before, long wanted)
    {
        var lot = Lot(season);
        season.Record(season.Dry(season.Cooperative, lot, before, before / 5));
        return season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, 1, (lot, wanted));
    }

    private static Draft SellAt(SeasonScript season, long offset) => At(Buy(season, season.Trader), season.NowMs + offset);

    private static Draft BlendWithDry(SeasonScript season, bool isDry)
    {
        var (fresh, other) = (Lot(season), Lot(season));
        var second = isDry ? season.RecordLot(season.Dry(season.Cooperative, other, 10 * Kg, 2 * Kg)) : other;
        return season.Process(season.Cooperative, V1.ProcessKind.Blend, V1.MassState.Fresh, 2 * Kg, (fresh, Kg), (second, Kg));
    }

    private static Draft Sorted(SeasonScript season, Action<V1.ProcessingOutput> bend) =>
        season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, Kg, (Lot(season), Kg))
            .With(statement => bend(statement.Processing.Outputs[0]));

    private static Draft SamplePacks(SeasonScript season, long massMg) =>
        season.Step(season.Cooperative, V1.ProcessKind.Sample, [(Packed(season), massMg)]);

    private static Draft RePack(SeasonScript season, long labelled, long opened)
    {
        var lot = Packed(season);
        season.Record(season.Label(season.Cooperative, lot, labelled, 50_000, "L1"));
        return season.Step(season.Cooperative, V1.ProcessKind.RePack, [(lot, opened * 50_000)], SeasonScript.Packs(opened, 25_000));
    }

    private static Draft Distil(SeasonScript season, bool isByProduct) => season.Step(
        season.Cooperative,
        V1.ProcessKind.Distil,
        [(Lot(season), Kg)],
        (SeasonScript.Output(V1.MassState.Oil), Kg / 100),
        (SeasonScript.Output(isByProduct ? V1.MassState.Fresh : V1.MassState.Oil, isByProduct), Kg / 2));

    // 1,000,000 mg fresh hold 350,000 mg at most; 397,727 mg dry hold 350,000 mg at least.
    private static Draft DriedWell(SeasonScript season, long outputMg)
    {
        season.Record(season.DryRules());
        return season.Dry(season.Cooperative, Lot(season), Kg, outputMg);
    }

    private static Draft Left(SeasonScript season, bool isByProduct) => season.Step(
        season.Cooperative, V1.ProcessKind.Sort, [(Lot(season), Kg)], (SeasonScript.Output(V1.MassState.Fresh, isByProduct), Kg));

    private static Draft SellClaims(SeasonScript season, params string[] claims)
    {
        season.Record(season.ClaimCertificate("organic-eu"));
        return Buy(season, season.Trader).With(statement => statement.Sale.Claims.Add(
            claims.Select(claim => new V1.ClaimUse { Claim = claim, Fate = V1.ClaimFate.Sold })));
    }

    private static Draft SellOn(SeasonScript season, Actor holder) => season.Sell(holder, Bought(season, holder), Kg, season.Processor);

    private static Draft Own(SeasonScript season, V1.ClaimFate fate) =>
        Buy(season, season.Trader).With(statement => statement.Sale.Claims.Add(new V1.ClaimUse { Fate = fate }));

    private static Draft LapseAfter(SeasonScript season, Actor issuer, long beyond)
    {
        season.Record(season.DryRules());
        var sale = Sent(season).Statement;
        season.NowMs += (14 * Day) + beyond;
        return season.Lapse(issuer, sale);
    }

    private static Draft ReceiveAfter(SeasonScript season, long beyond)
    {
        season.Record(season.DryRules());
        var sale = Sent(season).Statement;
        season.NowMs += (14 * Day) + beyond;
        return season.Receive(season.Processor, sale, 5 * Kg);
    }

    private static Draft ReceiveAgain(SeasonScript season)
    {
        var sale = Sent(season).Statement;
        season.Record(season.Receive(season.Processor, sale, 5 * Kg));
        return season.Receive(season.Processor, sale, 5 * Kg);
    }

    private static Draft LabelAfter(SeasonScript season, long before, long units)
    {
        var lot = Packed(season);
        season.Record(season.Label(season.Cooperative, lot, before, 50_000, "L1"));
        return season.Label(season.Cooperative, lot, units, 50_000, "L2");
    }

    private static Draft LabelAgain(SeasonScript season, string lotCode)
    {
        var lot = Packed(season);
        season.Record(season.Label(season.Cooperative, lot, 1, 50_000, "L1"));
        return season.Label(season.Cooperative, lot, 1, 50_000, lotCode);
    }
}
