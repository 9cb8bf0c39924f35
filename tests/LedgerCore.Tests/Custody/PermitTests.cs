using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class PermitTests
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void Shipments_use_a_permit_up_to_the_last_milligram()
    {
        season.Record(season.Listing("II"));
        var (lot, importer) = (season.RecordLot(season.Harvest(10 * Kg)), season.Importer());
        var permit = season.Record(season.Permit(season.Cooperative, 3 * Kg));
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, (3 * Kg) - 1, importer, permit)));
        Assert.Equal(["CITES_PERMIT_EXHAUSTED"], Notices(season.Ship(season.Cooperative, lot, 2, importer, permit)));
        Assert.Equal((3 * Kg) - 1, season.PermitRecord(permit).UsedMg);
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, 1, importer, permit)));
        Assert.Equal(3 * Kg, season.PermitRecord(permit).UsedMg);
        Assert.Equal(["CITES_PERMIT_EXHAUSTED"], Notices(season.Ship(season.Cooperative, lot, 1, importer, permit)));
    }

    [Fact]
    public void A_stranger_who_records_the_number_first_uses_nothing_up_and_keeps_nobody_from_it()
    {
        season.Record(season.Listing("II"));
        var (lot, importer) = (season.RecordLot(season.Harvest(10 * Kg)), season.Importer());
        var theirs = season.Record(season.Permit(season.Trader, 3 * Kg));
        Assert.Equal(["PERMIT_NUMBER_SHARED"], Notices(season.Permit(season.Cooperative, 3 * Kg, "vn - 1")));
        var own = season.Entries[^1].Statement.Id;
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, 3 * Kg, importer, own)));
        Assert.Equal((0, 3 * Kg), (season.PermitRecord(theirs).UsedMg, season.PermitRecord(own).UsedMg));
    }

    [Fact]
    public void Several_permits_are_used_in_their_order_and_only_as_far_as_needed()
    {
        season.Record(season.Listing("II"));
        var (lot, importer) = (season.RecordLot(season.Harvest(10 * Kg)), season.Importer());
        var (first, second) = (season.Record(season.Permit(season.Cooperative, Kg)), season.Record(season.Permit(season.Cooperative, 2 * Kg, "VN-2")));
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, 2 * Kg, importer, first, second)));
        Assert.Equal((Kg, Kg), (season.PermitRecord(first).UsedMg, season.PermitRecord(second).UsedMg));
    }

    [Fact]
    public void What_a_sale_drew_is_given_back_once()
    {
        season.Record(season.Listing("II"));
        var (lot, importer) = (season.RecordLot(season.Harvest(10 * Kg)), season.Importer());
        var (first, second) = (season.Record(season.Permit(season.Cooperative, Kg)), season.Record(season.Permit(season.Cooperative, 2 * Kg, "VN-2")));
        season.Record(season.Ship(season.Cooperative, lot, Kg, importer, second));
        var sale = season.Record(season.Ship(season.Cooperative, lot, 2 * Kg, importer, first, second));
        Assert.Equal((Kg, 2 * Kg), (season.PermitRecord(first).UsedMg, season.PermitRecord(second).UsedMg));
        GiveBack(sale);
        GiveBack(sale);
        Assert.Equal((0, Kg), (season.PermitRecord(first).UsedMg, season.PermitRecord(second).UsedMg));
    }

    [Fact]
    public void A_shipment_declared_an_error_gives_its_permit_back()
    {
        season.Record(season.Listing("II"));
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var permit = season.Record(season.Permit(season.Cooperative, Kg));
        var sale = season.Record(season.Ship(season.Cooperative, lot, Kg, season.Importer(), permit));
        Assert.Equal(Kg, season.PermitRecord(permit).UsedMg);
        season.Record(season.DeclareError(season.Cooperative, sale));
        Assert.Equal(0, season.PermitRecord(permit).UsedMg);
    }

    [Fact]
    public void Of_a_product_of_several_species_each_is_asked()
    {
        season.Record(season.RulesWithLabels());
        var first = season.DriedAtProcessor(40 * Kg);
        var second = season.DriedAtProcessor(40 * Kg);
        var other = season.RecordLot(season.Harvest(Kg).With(statement => statement.Harvest.Species = "Gynostemma laxum"));
        var sold = season.Record(season.Sell(season.Cooperative, other, Kg, season.Processor));
        var bought = season.RecordLot(season.Receive(season.Processor, sold, Kg));
        var draft = season.Formulate(season.Processor, [(first, Kg), (bought, Kg / 2)]);
        draft.Message.Formulation.UnclaimedInputs.Add(1);
        var product = season.RecordLot(draft);
        var plain = season.RecordLot(season.Formulate(season.Processor, [(second, Kg)]));
        Assert.Equal(["Gynostemma laxum", SeasonScript.Species], season.Lot(product).Goods.Select(goods => goods.Species));

        season.Record(season.Listing("II", row => row.Name = "Gynostemma laxum"));
        var importer = season.Importer();
        var permit = season.Record(season.Permit(season.Processor, 10).With(statement => statement.TradePermit.Species = "Gynostemma laxum"));
        Assert.Equal([], Notices(season.Ship(season.Processor, plain, 10, importer)));
        Assert.Equal(["CITES_PERMIT_MISSING"], Notices(season.Ship(season.Processor, product, 10, importer)));
        Assert.Equal([], Notices(season.Ship(season.Processor, product, 10, importer, permit)));
        Assert.Equal(10, season.PermitRecord(permit).UsedMg);
        Assert.Equal(["CITES_PERMIT_EXHAUSTED"], Notices(season.Ship(season.Processor, product, 1, importer, permit)));
    }

    [Fact]
    public void A_withheld_shipment_loses_its_claim_and_uses_nothing()
    {
        season.Record(season.Listing("II"));
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var permit = season.Record(season.Permit(season.Cooperative, Kg).With(statement => statement.TradePermit.Species = "Panax ginseng"));
        var sold = season.RecordLot(season.Ship(season.Cooperative, lot, Kg, season.Importer(), permit));
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(sold).Claim);
        Assert.Contains("is for \"Panax ginseng\"", Assert.Single(season.Lot(sold).Notices).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, season.PermitRecord(permit).UsedMg);
    }

    [Theory]
    [InlineData("kind", "a document of another kind")]
    [InlineData("country", "was issued by CN")]
    [InlineData("early", "is not in validity")]
    [InlineData("purpose", "has the purpose S")]
    [InlineData("source", "has the source A")]
    [InlineData("synonym", null)]
    public void A_permit_fits_in_everything(string change, string? fault)
    {
        season.Record(season.Listing("II", row => row.Synonyms.Add("Vitis pentaphylla")));
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var permit = season.Record(season.Permit(season.Cooperative, Kg).With(statement => Bend(statement.TradePermit, change)));
        var sold = season.Lot(season.RecordLot(season.Ship(season.Cooperative, lot, Kg, season.Importer(), permit)));
        Assert.Equal(fault is null ? V1.ClaimStatus.Certified : V1.ClaimStatus.Withheld, sold.Claim);
        Assert.All(sold.Notices, notice => Assert.Contains(fault!, notice.Sentence, StringComparison.Ordinal));
        Assert.Equal(fault is null ? 0 : 1, sold.Notices.Count);
    }

    [Fact]
    public void Nothing_is_asked_within_a_country_or_before_anything_is_listed()
    {
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, Kg, season.Importer())));
        season.Record(season.Listing("I"));
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, Kg, season.Trader)));
    }

    [Fact]
    public void What_comes_from_another_country_needs_a_re_export_certificate_of_the_sellers()
    {
        season.Record(season.Listing("II"));
        var (german, french) = (season.Importer(), season.Importer("FR"));
        var permit = season.Record(season.Permit(season.Cooperative, 9 * Kg));
        var sale = season.Record(season.Ship(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 9 * Kg, german, permit));
        var lot = season.RecordLot(season.Receive(german, sale, 9 * Kg));
        var export = season.Record(season.Permit(german, Kg, "DE-1").With(statement => statement.TradePermit.Country = "DE"));
        Assert.Equal(["CITES_PERMIT_NOT_VALID"], Notices(season.Ship(german, lot, Kg, french, export)));
        var again = season.Record(season.Permit(german, Kg, "DE-2").With(statement =>
            (statement.TradePermit.Country, statement.TradePermit.Kind) = ("DE", V1.PermitKind.CitesReExport)));
        Assert.Equal([], Notices(season.Ship(german, lot, Kg, french, again)));
    }

    [Fact]
    public void Of_a_population_only_what_comes_from_it_is_asked()
    {
        season.Record(season.Listing("II/NC", row => row.Populations.Add("RU")));
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var importer = season.Importer();
        Assert.Equal([], Notices(season.Ship(season.Cooperative, lot, Kg, importer)));
        season.Record(season.Listing("II/NC", row => row.Populations.Add(["RU", "VN"])));
        Assert.Equal(["CITES_PERMIT_MISSING"], Notices(season.Ship(season.Cooperative, lot, Kg, importer)));
    }

    [Fact]
    public void Listings_hold_from_their_date_in_whatever_order_they_are_recorded()
    {
        var change = SeasonScript.Beginning + (10 * SeasonScript.Day);
        season.Record(season.Listing("II").With(statement => statement.CitesListings.EffectiveFromMs = change));
        season.Record(season.Listing("NC"));
        CitesNeed At(long moment) => CitesResolver.Explain(
            new CitesQuestion(SeasonScript.Species, V1.PlantPart.Root, V1.GoodsForm.Whole, "VN", "VN", "DE", moment), season.State).Need;
        Assert.Equal((CitesNeed.NotListed, CitesNeed.ExportPermit), (At(change - 1), At(change)));
    }

    [Fact]
    public void The_same_listings_recorded_twice_change_no_answer()
    {
        season.Record(season.Listing("II"));
        var question = new CitesQuestion(SeasonScript.Species, V1.PlantPart.Root, V1.GoodsForm.Whole, "VN", "VN", "DE", season.NowMs);
        var before = CitesResolver.Explain(question, season.State);
        season.NowMs++;
        season.Record(season.Listing("II"));
        var after = CitesResolver.Explain(question, season.State);
        Assert.Equal((before.Need, before.Steps.Count), (after.Need, after.Steps.Count));
    }

    [Fact]
    public void Listings_are_the_scheme_owners_and_access_the_operators()
    {
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", Refused(season.Listing("II").With(statement => statement.Issuer = season.Body.Id.ToByteString()), season.Body));
        Assert.Equal("ISSUER_NOT_AREA_OPERATOR", Refused(season.Access(season.Trader)));
        Assert.Equal("AREA_UNKNOWN", Refused(season.Access(season.Cooperative).With(statement =>
            statement.AccessCompliance.Area = StatementId.Of([1]).ToByteString())));
        var access = season.Record(season.Access(season.Cooperative));
        Assert.True(season.State.TryGet(StateKey.AccessOfArea(season.Area, access), out _));
    }

    [Theory]
    [InlineData(0, "organic-eu", 1095u, true)]
    [InlineData(0, "organic-eu", 0u, false)]
    [InlineData(0, "fair-for-life", 1095u, false)]
    [InlineData(SeasonScript.Beginning, "organic-eu", 1095u, true)]
    public void Organic_years_are_asked_of_organic_claims_when_the_rules_ask(long untreatedSince, string claim, uint days, bool isWithheld) =>
        Assert.Equal(isWithheld, AreaIsUntreatedLongEnough.Check(untreatedSince, claim, SeasonScript.Beginning, days) is not null);

    private static void Bend(V1.TradePermit permit, string change)
    {
        switch (change)
        {
            case "kind":
                permit.Kind = V1.PermitKind.CitesImport;
                break;
            case "country":
                permit.Country = "CN";
                break;
            case "early":
                permit.ValidFromMs = SeasonScript.Beginning + (31 * SeasonScript.Day);
                break;
            case "purpose":
                permit.Purpose = "S";
                break;
            case "source":
                permit.Source = "A";
                break;
            default:
                permit.Species = "VITIS  pentaphylla";
                break;
        }
    }

    private void GiveBack(StatementId sale)
    {
        var book = new CustodyBook(season.State);
        PermitUse.GiveBack(new RulingCase(season.Entries[^1], book), sale);
        season.State.Apply(book.Changes());
    }

    private string[] Notices(Draft draft) =>
        season.Offer(draft) is Ruling.Admitted admitted ? [.. admitted.Notices.Select(notice => notice.Code)] : ["refused"];

    private string? Refused(Draft draft, Actor? signer = null)
    {
        if (signer is not null)
        {
            draft.Keys[0] = signer.Key;
        }

        return season.Offer(draft) is Ruling.Refused refused ? refused.Refusal.Code : null;
    }
}
