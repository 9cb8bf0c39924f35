using System.Net;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerService.Tests.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Reports;

/// <summary>From somebody's form to two keys that agree.</summary>
public sealed class ReportTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    private const string Attack = "<script>alert(1)</script>\"'>";

    private static readonly Dictionary<string, string> Filled = new()
    {
        ["kind"] = "FalseClaim",
        ["text"] = "Sold without any leaf in it",
        ["url"] = "https://shop.example/item/7",
        ["product"] = "JIAOGULAN-TEA",
        ["lot"] = "OWN-1",
        ["country"] = "de",
        ["evidence"] = new string('a', 64),
        ["contact"] = "me@example.org",
    };

    [Fact]
    public async Task AReportIsReadByWhoLooksAfterTheIssuerAndItsReporterByTheSchemeOwnerAlone()
    {
        var (status, page) = await SendAsync(Filled);
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.DoesNotContain("me@example.org", page, StringComparison.Ordinal);
        var codes = page.Split("<code>").Skip(1).Select(part => part.Split('<')[0]).ToList();
        var (id, key) = (Google.Protobuf.ByteString.CopyFrom(Convert.FromHexString(codes[0])), codes[1]);

        using var channel = GrpcChannel.ForAddress(season.Running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        var owner = Of(season.Ledger.Season.Owner);
        var seen = await calls.AskAsync<GetReportRequest, GetReportResponse>("ReportService", new GetReportRequest { Id = id }, owner);
        Assert.Equal("me@example.org", seen.Contact);
        Assert.Equal(("DE", "Sold without any leaf in it"), (seen.Report.Country, seen.Report.Text));
        Assert.Equal(season.Ledger.Season.Processor.Id.ToByteString(), seen.Report.Issuer);
        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", async () => await calls.AskAsync<GetReportRequest, GetReportResponse>(
            "ReportService", new GetReportRequest { Id = id }, Of(season.Ledger.Season.Processor)));

        // The second one of the same listing waits behind the first.
        var again = new Dictionary<string, string>(Filled) { ["url"] = "https://www.shop.example/item/7/?utm_source=feed", ["evidence"] = "", ["product"] = "" };
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(again)).Status);
        var listed = await calls.AskAsync<ListReportsRequest, ListReportsResponse>("ReportService", new ListReportsRequest(), owner);
        var duplicate = listed.Reports.First(report => report.State == ReportState.Duplicate);
        Assert.Equal((id, 2L), (duplicate.Matter, duplicate.ReportsOfMatter));
        await Refused.WithAsync(StatusCode.FailedPrecondition, "REPORT_IS_DUPLICATE", async () => await TriageAsync(calls, duplicate.Id, owner));

        Assert.Equal(ReportState.Proposed, (await TriageAsync(calls, id, owner)).State);
        Assert.Equal(ReportState.Proposed, (await TriageAsync(calls, id, owner)).State);

        using var erase = new FormUrlEncodedContent(new Dictionary<string, string> { ["id"] = codes[0], ["key"] = new string('0', 32) });
        Assert.Equal(HttpStatusCode.NotFound, (await season.Running.Web.PostAsync("/reports/erase", erase)).StatusCode);
        using var right = new FormUrlEncodedContent(new Dictionary<string, string> { ["id"] = codes[0], ["key"] = key });
        Assert.Equal(HttpStatusCode.OK, (await season.Running.Web.PostAsync("/reports/erase", right)).StatusCode);
        Assert.Equal("", (await calls.AskAsync<GetReportRequest, GetReportResponse>("ReportService", new GetReportRequest { Id = id }, owner)).Contact);
        Assert.DoesNotContain(season.Ledger.Log.Lines, line => line.Contains("example.org", StringComparison.Ordinal) || line.Contains("leaf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsWrongIsToldInTheLanguageAndStaysText()
    {
        var (status, page) = await SendAsync(new Dictionary<string, string>(Filled) { ["url"] = Attack, ["text"] = Attack, ["product"] = Attack }, "vi");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("FIELD_MALFORMED", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync([])).Status);
    }

    [Fact]
    public async Task TheFormIsFilledFromThePageOfACodeInEveryLanguage()
    {
        var scan = (await season.Running.ReadAsync(LabelledSeason.SelfIssued)).Body;
        Assert.Contains("/report?product=JIAOGULAN-TEA&amp;lot=OWN-1&amp;serial=", scan, StringComparison.Ordinal);
        foreach (var (language, title) in new[]
        {
            ("en", "Report something suspicious"), ("vi", "Báo điều đáng ngờ"), ("zh", "举报可疑情况"), ("fr", "Signaler"), ("de", "melden"), ("es", "Avisar"),
        })
        {
            var (status, page) = await season.Running.ReadAsync("/report?product=JIAOGULAN-TEA&lot=OWN-1&serial=X", language);
            Assert.Equal(200, status);
            Assert.Contains(title, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.Contains("value=\"OWN-1\"", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text/plain", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", "--x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[1]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"kind\":\"REPORT_KIND_OTHER\",\"nonsense\":1}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"kind\":\"REPORT_KIND_OTHER\",\"evidenceSha256\":\"!\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"kind\":\"REPORT_KIND_OTHER\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"kind\":\"REPORT_KIND_OTHER\",\"text\":\"seen\",\"code\":{\"productId\":\"X\",\"lotCode\":\"Y\"}}", HttpStatusCode.Created)]
    [InlineData("application/x-www-form-urlencoded", "kind=Other&text=%ff%fe%00", HttpStatusCode.BadRequest)]
    public async Task WhateverIsSentIsAnsweredPlainly(string type, string body, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await season.Running.Web.PostAsync("/reports", content);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("0003z9z0mmyhk0h6s4g4", "0003Z9Z0MMYHK0H6S4G4")]
    [InlineData("Line-7.000_001", "Line-7.000_001")]
    public void ATypedSerialIsTheOneThatIsPrinted(string typed, string printed)
    {
        var fields = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["product"] = "TEA", ["lot"] = "L1", ["serial"] = typed };
        Assert.Equal(printed, LedgerService.Reports.ReportForm.Of(fields).Code.Serial);
    }

    [Fact]
    public async Task ABodyThatIsTooLongIsNotRead()
    {
        using var content = new StringContent("{\"text\":\"" + new string('x', 20_000) + "\"}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await season.Running.Web.PostAsync("/reports", content)).StatusCode);
    }

    [Fact]
    public async Task TheGridIsPublicAndSaysItsCrowd()
    {
        using var grid = JsonDocument.Parse((await season.Running.ReadAsync("/hotspots")).Body);
        Assert.Equal(5, grid.RootElement.GetProperty("crowd").GetInt32());
        Assert.Equal(0, grid.RootElement.GetProperty("cells").GetArrayLength());
    }

    private static async Task<ReportView> TriageAsync(GrpcCalls calls, Google.Protobuf.ByteString id, Metadata caller) =>
        (await calls.AskAsync<TriageReportRequest, TriageReportResponse>(
            "ReportService", new TriageReportRequest { Id = id, State = ReportState.Confirmed, Note = "looked at" }, caller)).Report;

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(Dictionary<string, string> fields, string language = "en")
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await season.Running.Web.PostAsync($"/reports?lang={language}", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Metadata Of(Actor actor) => new() { { "authorization", season.Ledger.Proof(actor) } };
}
