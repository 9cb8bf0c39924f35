using System.Text.Json;
using Grpc.Core;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Tests.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Resolution;

[Collection(WarnedSeason.Collection)]
public sealed class AlertTests(WarnedSeason season)
{
    private const string Sentence = "Codes of this batch were copied: look at the scratch panel before you buy";

    [Theory]
    [InlineData("en", "Alert")]
    [InlineData("vi", "Cảnh báo")]
    public async Task APagesGoodsAreWarnedOfOnIt(string language, string word)
    {
        var page = (await season.AskAsync(LabelledSeason.Genuine, language: language)).Body;
        Assert.Contains(Sentence, page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Sentence, (await season.AskAsync(LabelledSeason.SelfIssued)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFeedTellsEveryAlertOnceAndWhatWasTakenBack()
    {
        using var all = JsonDocument.Parse((await season.AskAsync("/alerts")).Body);
        var told = all.RootElement.GetProperty("alerts").EnumerateArray().ToArray();
        Assert.Equal([season.Alert.ToString(), season.Recalled.ToString()], told.Select(alert => alert.GetProperty("id").GetString()));
        Assert.Equal(JsonValueKind.Null, told[0].GetProperty("recalled").ValueKind);
        Assert.Equal(season.Recall.ToString(), told[1].GetProperty("recalled").GetProperty("by").GetString());
        Assert.Equal("cloned_code", told[0].GetProperty("kind").GetString());
        Assert.False(all.RootElement.GetProperty("has_more").GetBoolean());
    }

    [Fact]
    public async Task ACountrySeesItsAlertsAndThoseForEverywhere()
    {
        Assert.Equal([season.Alert], await ListAsync("VN"));
        Assert.Equal([season.Recalled], await ListAsync("CN"));
        Assert.Empty(await ListAsync("FR"));
    }

    [Fact]
    public async Task ACursorGoesOnWhereThePageEnded()
    {
        var api = Api();
        var first = await api.ListAlerts(new ListAlertsRequest { PageSize = 1 }, new TestCall());
        Assert.True(first.HasMore);
        Assert.Equal(season.Alert.ToByteString(), Assert.Single(first.Alerts).Alert.Id);
        var second = await api.ListAlerts(new ListAlertsRequest { Cursor = first.NextCursor }, new TestCall());
        Assert.Equal(season.Recalled.ToByteString(), Assert.Single(second.Alerts).Alert.Id);
        var none = await api.ListAlerts(new ListAlertsRequest { Cursor = second.NextCursor }, new TestCall());
        Assert.Empty(none.Alerts);
        Assert.Equal(second.NextCursor, none.NextCursor);
    }

    [Fact]
    public async Task AnAlertComesWithTheEntriesThatItRestsOn()
    {
        var page = await Api().ListAlerts(new ListAlertsRequest(), new TestCall());
        Assert.All(page.Alerts, alert => Assert.Equal(2, alert.Entry.Signatures.Count));
        var statement = Statement.Parser.ParseFrom(page.Alerts[1].RecallEntry.Statement);
        Assert.Equal(season.Recalled.ToByteString(), statement.AlertRecall.Alert);
    }

    [Theory]
    [InlineData("VNM")]
    [InlineData("vn")]
    public async Task ACountryIsTwoCapitalLetters(string country)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(
            () => Api().ListAlerts(new ListAlertsRequest { Jurisdiction = country }, new TestCall()));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(400, (await season.AskAsync($"/alerts?jurisdiction={country}")).Status);
    }

    private AlertApi Api() => new(
        season.Running.Get<Alerts.AlertQuery>(),
        season.Running.Get<Log.CommitSignal>(),
        season.Running.Get<Microsoft.Extensions.Hosting.IHostApplicationLifetime>());

    private async Task<IEnumerable<LedgerCore.Statements.StatementId>> ListAsync(string country) =>
        (await Api().ListAlerts(new ListAlertsRequest { Jurisdiction = country }, new TestCall())).Alerts
            .Select(alert => LedgerCore.Statements.StatementId.TryFromBytes(alert.Alert.Id.Span, out var id) ? id : default);
}
