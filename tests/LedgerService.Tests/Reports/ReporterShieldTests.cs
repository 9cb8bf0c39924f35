using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerService.Tests.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Reports;

/// <summary>Whoever looks after the issuer reads what was reported, and not by whom; and decides about its own issuers' matters alone.</summary>
public sealed class ReporterShieldTests(LabelMarkAnswerTests.Marked marked) : IClassFixture<LabelMarkAnswerTests.Marked>
{
    [Fact]
    public async Task ACertificationBodyDecidesWithoutLearningWhoReported()
    {
        using var channel = GrpcChannel.ForAddress(marked.Running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        var (body, owner) = (Of(marked.Ledger.Season.Body), Of(marked.Ledger.Season.Owner));
        var mine = await ReportAsync(calls, new LabelCode { ProductId = "JIAOGULAN-TEA", LotCode = "L1" });
        var nobodys = await ReportAsync(calls, new LabelCode { ProductId = "SOMETHING", LotCode = "ELSE" });

        var read = await calls.AskAsync<GetReportRequest, GetReportResponse>("ReportService", new GetReportRequest { Id = mine }, body);
        Assert.Equal(("", "Seen at a fair"), (read.Contact, read.Report.Text));
        Assert.Equal("me@example.org", (await calls.AskAsync<GetReportRequest, GetReportResponse>("ReportService", new GetReportRequest { Id = mine }, owner)).Contact);
        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", async () =>
            await calls.AskAsync<EraseContactRequest, EraseContactResponse>("ReportService", new EraseContactRequest { Id = mine }, body));
        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", async () => await calls.AskAsync<TriageReportRequest, TriageReportResponse>(
            "ReportService", new TriageReportRequest { Id = mine, State = ReportState.Duplicate, DuplicateOf = nobodys, Note = "the same" }, body));

        await calls.AskAsync<EraseContactRequest, EraseContactResponse>("ReportService", new EraseContactRequest { Id = mine }, owner);
        Assert.Equal("", (await calls.AskAsync<GetReportRequest, GetReportResponse>("ReportService", new GetReportRequest { Id = mine }, owner)).Contact);
    }

    [Fact]
    public async Task AContactIsKeptForTheDaysThatTheOperatorSays()
    {
        using var channel = GrpcChannel.ForAddress(marked.Running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        var id = await ReportAsync(calls, new LabelCode { ProductId = "JIAOGULAN-TEA", LotCode = "L2" });
        await using var context = marked.Ledger.Context();
        var key = id.ToByteArray();
        var contact = context.ReportContacts.Single(row => row.Report == key);
        Assert.Equal((marked.Ledger.Time.GetUtcNow().ToUnixTimeSeconds() / 86_400) + new LedgerOptions().ContactDays, contact.UntilDay);
    }

    private static async Task<Google.Protobuf.ByteString> ReportAsync(GrpcCalls calls, LabelCode code) =>
        (await calls.AskAsync<SubmitReportRequest, SubmitReportResponse>(
            "ReportService", new SubmitReportRequest { Kind = ReportKind.Other, Text = "Seen at a fair", Code = code, Contact = "me@example.org" })).Id;

    private Metadata Of(Actor actor) => new() { { "authorization", marked.Ledger.Proof(actor) } };
}
