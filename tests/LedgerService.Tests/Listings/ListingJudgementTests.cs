using Google.Protobuf;
using Traceability.LedgerCore.Listings;
using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Listings;

/// <summary>Single rules, held against facts that are written down here.</summary>
public sealed class ListingJudgementTests
{
    private const long Day = 86_400_000;
    private const string Jiaogulan = "Gynostemma pentaphyllum";
    private const string Host = "trace.example";

    private static readonly ScannedCode Code = new("TEA", "L1", "S1", false);

    // Good from day 10 to 100; withdrawn on day 40; ended on day 20 after a suspension that was lifted; of another holder with the first one's number.
    private static readonly CertificatesRecord.Types.Item Good = Certificate(1, "EX-0001", 10, 100);
    private static readonly CertificatesRecord.Types.Item Withdrawn = Certificate(2, "EX-0002", 10, 100, (CertificateStanding.Withdrawn, 40));
    private static readonly CertificatesRecord.Types.Item Ended =
        Certificate(3, "EX-0003", 1, 20, (CertificateStanding.Suspended, 5), (CertificateStanding.Reinstated, 6));

    private static readonly CertificatesRecord.Types.Item Namesake = Certificate(4, "ex 0002", 10, 100);
    private static readonly CertificatesRecord.Types.Item Short = Certificate(5, "A-1", 10, 100);

    private static readonly ListingFacts Facts = FactsOn(50);

    [Theory]
    [InlineData("EX-0001", 50, "CODE_GENUINE")]
    [InlineData("EX-0003", 50, "CERTIFICATE_OF_OTHER_GOODS CODE_GENUINE")]
    [InlineData("EX-0009", 50, "CERTIFICATE_UNKNOWN CODE_GENUINE")]
    public void ACertificateBesideACodeIsThatOfItsGoods(string number, long day, string codes) =>
        Assert.Equal(codes, Codes(Judge(Reading(new Listing()) with { Certificate = number }, Genuine(Good), FactsOn(day))));

    [Theory]
    [InlineData("EX-0001", 5, "CERTIFICATE_NOT_IN_FORCE", "valid from 1970-01-11")]
    [InlineData("EX-0001", 50, "CERTIFICATE_ALONE", "")]
    [InlineData("EX-0001", 100, "CERTIFICATE_NOT_IN_FORCE", "ended on 1970-04-11")]
    [InlineData("EX-0002", 50, "CERTIFICATE_ALONE", "")]
    [InlineData("EX-0003", 50, "CERTIFICATE_NOT_IN_FORCE", "ended on 1970-01-21")]
    public void ACertificateAloneIsInForceToday(string number, long day, string codes, string why)
    {
        var answer = Judge(Reading(new Listing()) with { Certificate = number }, null, FactsOn(day));
        Assert.Equal(codes, Codes(answer));
        Assert.Equal(why, answer.Reasons[0].Values.SingleOrDefault(value => value.Name == "why")?.Value ?? "");
    }

    [Fact]
    public void GoodsOfACertificateThatWasStoppedSinceAreToldAndOfOneThatEndedAreNot()
    {
        Assert.Equal("CERTIFICATE_STOPPED_SINCE CODE_GENUINE", Codes(Judge(Reading(new Listing()), Genuine(Withdrawn), Facts)));
        Assert.Equal("CODE_GENUINE", Codes(Judge(Reading(new Listing()), Genuine(Ended), Facts)));
    }

    [Theory]
    [InlineData(Jiaogulan, 100, "CODE_GENUINE")]
    [InlineData("Gynostemma", 80, "CODE_GENUINE")]
    [InlineData("Gynostemma pedatum", 100, "CODE_GENUINE")]
    [InlineData("Panax ginseng", 60, "CODE_OF_OTHER_SPECIES CODE_GENUINE")]
    [InlineData("Panax ginseng", 59, "CODE_GENUINE")]
    [InlineData("Panax", 80, "CODE_OF_OTHER_SPECIES CODE_GENUINE")]
    public void ASpeciesIsTheCodesByAnyNameAndByItsGenusAndAnUnsureNameContradictsNobody(string plant, int confidence, string codes) =>
        Assert.Equal(codes, Codes(Judge(Reading(new Listing(), (plant, confidence)), Genuine(Good), Facts)));

    [Theory]
    [InlineData(100, true, "CODE_GENUINE CITES_LISTED")]
    [InlineData(100, false, "CITES_WITHOUT_EVIDENCE")]
    [InlineData(59, false, "CITES_LISTED NOTHING_CLAIMED")]
    public void AListedPlantWantsEvidenceWhereItsNameIsSure(int confidence, bool hasCode, string codes)
    {
        var facts = FactsOn(50);
        facts.Keep(Jiaogulan, "", new CitesStanding("Appendix II", [], TradeNeed.Unspecified, false));
        Assert.Equal(codes, Codes(Judge(Reading(new Listing(), (Jiaogulan, confidence)), hasCode ? Genuine(Good) : null, facts)));
    }

    [Fact]
    public void ConfidenceIsThatOfTheVerdict()
    {
        var answer = Judge(Reading(new Listing(), ("Panax ginseng", 70)), Genuine(Good), Facts);
        Assert.Equal((ListingVerdict.Contradicted, 70u), (answer.Verdict, answer.Confidence));
    }

    [Fact]
    public void AnotherHostIsNoMatterForACodeThatNobodyKnows()
    {
        var reading = Reading(new Listing()) with { Code = new CodeText(CodeKind.Label, "TEA", "L1", "", "elsewhere.example", false) };
        Assert.Equal("CODE_UNKNOWN", Codes(Judge(reading, new LabelAnswer(Code, LabelVerdict.UnknownBatch, null, null), Facts)));
        Assert.Equal("CODE_LEADS_ELSEWHERE CODE_GENUINE", Codes(Judge(reading, Genuine(Good), Facts)));
    }

    [Theory]
    [InlineData("no. EX 0001, best tea", "EX-0001")]
    [InlineData("grade A-1 tea", "")]
    public void ANumberInATextIsACertificatesOnlyWhereItIsNoOrdinaryWord(string text, string number) =>
        Assert.Equal(number, ListingReader.Read(new Listing { Text = text }, Facts).Certificate);

    [Fact]
    public void ASerialMayStandBesideTheCodeOfItsLot()
    {
        var beside = ListingReader.Read(new Listing { Code = "(01)08931234567897(10)L1", Serial = "S1" }, Facts);
        Assert.Equal(new ScannedCode("08931234567897", "L1", "S1", true), beside.Label);
        Assert.Equal("S2", ListingReader.Read(new Listing { Code = "TEA/L1/S2", Serial = "S1" }, Facts).Label!.Serial);
    }

    private static ListingFacts FactsOn(long day) => new(
        1,
        day * Day,
        new KnownCertificates([new CertificatesRecord { Items = { Good, Withdrawn, Ended, Namesake, Short } }]),
        new NameIndex([new PlantName("Gynostemma pedatum", Jiaogulan, NameKind.Synonym, true)]),
        new NameIndex([]));

    private static ListingReading Reading(Listing listing, params (string Plant, int Confidence)[] plants) => new(listing)
    {
        Plants = [.. plants.Select(one => new NameMatch(one.Plant, one.Plant, NameKind.Accepted, one.Confidence, false, false))],
    };

    private static LabelAnswer Genuine(CertificatesRecord.Types.Item certificate) => new(
        Code,
        LabelVerdict.Genuine,
        new LabelBatchRecord { Batch = new LabelBatch { ProductName = "Tea", Units = 5 } },
        new LotRecord { Species = Jiaogulan, Certificates = { certificate.Id }, LabelledUnits = 5 });

    private static CertificatesRecord.Types.Item Certificate(
        byte id, string number, long from, long until, params (CertificateStanding Standing, long Day)[] statuses) => new()
        {
            Id = ByteString.CopyFrom([.. Enumerable.Repeat(id, 32)]),
            Certificate = new Certificate { Number = number, ValidFromMs = from * Day, ValidUntilMs = until * Day, Scope = { new ScopeLine { Species = Jiaogulan } } },
            Statuses = { statuses.Select(one => new CertificatesRecord.Types.Status { Standing = one.Standing, EffectiveFromMs = one.Day * Day }) },
        };

    private static ListingAnswer Judge(ListingReading reading, LabelAnswer? label, ListingFacts facts) => new ListingJudgement(reading, facts, Host).Judge(label);

    private static string Codes(ListingAnswer answer) => string.Join(' ', answer.Reasons.Select(reason => reason.Code));
}
