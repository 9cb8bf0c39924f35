using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Alerts;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Resolution;

/// <summary>Which alerts a page tells, by what they name, and what the feed tells of one that ended.</summary>
public sealed class AlertNoticeTests
{
    [Fact]
    public async Task APageTellsTheAlertsAboutItsSerialItsIssuerAndItsCertificateUntilTheyAreTakenBack()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var serial = Record(season, new AlertSubject { Code = new PrintedCode { ProductId = "TEA", LotCode = "L1", Serial = "S1" } }, "about a serial");
        Record(season, new AlertSubject { Party = season.Processor.Id.ToByteString() }, "about a party");
        Record(season, new AlertSubject { Certificate = season.CertificateId.ToByteString() }, "about a certificate", "VN");
        var query = new AlertQuery(ledger.Get<CustodyRecords>(), ledger.Api<StatementReader>());
        await ledger.PlayAsync();

        Assert.Equal(["about a serial", "about a party", "about a certificate"], await ToldAsync("S1"));
        Assert.Equal(["about a party", "about a certificate"], await ToldAsync("S2"));
        Assert.Equal(2, (await query.ListAsync(0, "DE", 10, default)).Alerts.Count);

        season.Record(season.RecallAlert(season.Owner, serial, season.Body.Key));
        await ledger.PlayAsync();
        Assert.Equal(["about a party", "about a certificate"], await ToldAsync("S1"));
        var feed = await query.ListAsync(0, "", 10, default);
        Assert.Equal(["about a party", "about a certificate", "about a serial"], feed.Alerts.Select(one => one.Alert.Alert.Alert.Sentence));

        async Task<IEnumerable<string>> ToldAsync(string code)
        {
            var notices = new AlertNotices(query, ledger.Get<CustodyRecords>());
            var answer = new LabelAnswer(
                new ScannedCode("TEA", "L1", code, false),
                LabelVerdict.Genuine,
                new LabelBatchRecord { Issuer = season.Processor.Id.ToByteString(), Batch = new LabelBatch() },
                new LotRecord { Id = new LotKey(season.CertificateId, 0).ToMessage(), Certificates = { season.CertificateId.ToByteString() } });
            return (await notices.OfAsync(answer, default)).Select(notice => notice.Texts["subject"]);
        }
    }

    // In no country by itself is everywhere.
    private static StatementId Record(TestKit.SeasonScript season, AlertSubject subject, string sentence, params string[] countries) =>
        season.Record(season.Alert(season.Owner, subject, season.Body.Key).With(statement =>
        {
            statement.Alert.Sentence = sentence;
            statement.Alert.Jurisdictions.Clear();
            statement.Alert.Jurisdictions.Add(countries);
        }));
}
