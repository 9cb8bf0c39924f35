using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class AlertTests
{
    private const string Right = "09506000134352";

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void An_alert_is_kept_where_its_subject_finds_it_and_says_when_it_was_taken_back()
    {
        var id = season.Record(season.Alert(season.Body, AlertCases.Code, season.Owner.Key));
        var about = AlertsRecord.Parser.ParseFrom(Stored(StateKey.AlertsAbout(AlertCases.Code)));
        Assert.Equal(id.ToByteString(), Assert.Single(about.Alerts));
        Assert.True(Alert(id).RecalledBy.IsEmpty);

        var recall = season.Record(season.RecallAlert(season.Owner, id, season.Body.Key));
        Assert.Equal(recall.ToByteString(), Alert(id).RecalledBy);
        Assert.Equal("The copies were found and destroyed", Alert(id).RecallReason);
    }

    [Fact]
    public void Nobody_but_the_scheme_owner_and_accredited_bodies_warns_the_public() =>
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refusal(season.Alert(season.Cooperative, AlertCases.Code, season.Owner.Key)));

    [Fact]
    public void A_subject_of_this_ledger_has_to_be_in_it()
    {
        var nowhere = ByteString.CopyFrom(new byte[32]);
        Assert.Equal("PARTY_UNKNOWN", Refusal(season.Alert(season.Owner, new V1.AlertSubject { Party = nowhere }, season.Body.Key)));
        Assert.Equal("CERTIFICATE_UNKNOWN", Refusal(season.Alert(season.Owner, new V1.AlertSubject { Certificate = nowhere }, season.Body.Key)));
        Assert.Equal(
            "LOT_UNKNOWN",
            Refusal(season.Alert(season.Owner, new V1.AlertSubject { Lot = new V1.LotId { StatementId = nowhere } }, season.Body.Key)));
        season.Record(season.Alert(season.Owner, new V1.AlertSubject { Listing = nowhere }, season.Body.Key));
        season.Record(season.Alert(season.Owner, new V1.AlertSubject { Party = season.Cooperative.Id.ToByteString() }, season.Body.Key));
    }

    [Theory]
    [InlineData("VN", "DE")]
    [InlineData("DE", "DE")]
    [InlineData("de")]
    [InlineData("DEU")]
    public void Countries_stand_in_order_each_once(params string[] countries) => Assert.NotNull(SeasonScript.Check(
        season.Alert(season.Owner, AlertCases.Code, season.Body.Key)
            .With(statement => statement.Alert.Jurisdictions.Clear())
            .With(statement => statement.Alert.Jurisdictions.Add(countries))
            .Sign()));

    [Fact]
    public void A_corrected_product_id_leads_to_the_same_labels_as_the_printed_one()
    {
        var batch = AlertCases.Labelled(season);
        season.Record(season.CorrectProduct(season.Cooperative, "JIAOGULAN-TEA", "L1", Right));
        foreach (var product in (ReadOnlySpan<string>)["JIAOGULAN-TEA", Right])
        {
            Assert.Equal(batch.ToByteString(), PointerRecord.Parser.ParseFrom(Stored(StateKey.LabelCode(product, "L1"))).StatementId);
        }

        var record = LabelBatchRecord.Parser.ParseFrom(Stored(StateKey.LabelBatch(batch)));
        Assert.Equal(Right, record.ProductIdCorrection.Correction.ProductId);
        Assert.Equal("JIAOGULAN-TEA", record.Batch.SelfIssuedId);
    }

    [Fact]
    public void A_correction_can_be_corrected_and_taken_back_but_takes_no_code_that_is_used()
    {
        AlertCases.Labelled(season);
        season.Record(season.CorrectProduct(season.Cooperative, "JIAOGULAN-TEA", "L1", Right));
        season.Record(season.CorrectProduct(season.Cooperative, Right, "L1", "GYNO-50G"));
        season.Record(season.CorrectProduct(season.Cooperative, "GYNO-50G", "L1", "JIAOGULAN-TEA"));

        var second = AlertCases.Labelled(season, "L2");
        Assert.NotEqual(default, second);
        season.Record(season.CorrectProduct(season.Cooperative, "JIAOGULAN-TEA", "L2", Right));
        AlertCases.Labelled(season, "L3");
        Assert.Equal("PRODUCT_ID_UNCHANGED", Refusal(season.CorrectProduct(season.Cooperative, Right, "L2", Right)));
    }

    private V1.AlertView Alert(StatementId id) => AlertRecord.Parser.ParseFrom(Stored(StateKey.Alert(id))).Alert;

    private byte[] Stored(StateKey key) => season.State.TryGet(key, out var value) ? value.ToArray() : throw new KeyNotFoundException($"{key}");

    private string Refusal(Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;
}
