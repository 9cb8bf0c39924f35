using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Tests.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Scans;

/// <summary>A copied pack, told from the first scan to the sentence on the page and the public grid.</summary>
public sealed class SuspicionTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    private readonly Shoppers shoppers = new(season);

    private static string Copied { get; } = $"/id/JIAOGULAN-TEA/10/OWN-1/21/{LabelledSeason.Roll.At(11)}";

    private static string Honest { get; } = $"/id/JIAOGULAN-TEA/10/OWN-1/21/{LabelledSeason.Roll.At(12)}";

    [Fact]
    public async Task ACopiedPackIsListedToItsIssuerAndToldToWhoScansItAndNobodyElse()
    {
        await shoppers.ScanOnAsync(4, 1, Honest, "DE");
        await shoppers.ScanOnAsync(3, 1, Copied, "DE", "FR", "IT", "ES", "JP");
        await shoppers.ScanOnAsync(10, 2, "/id/JIAOGULAN-TEA/10/OWN-1/21/00000000000000000000", "DE");

        Assert.Contains("scanned in ways that do not fit one genuine pack", await PageAsync(Copied), StringComparison.Ordinal);
        Assert.DoesNotContain("do not fit one genuine pack", await PageAsync(Honest), StringComparison.Ordinal);
        Assert.DoesNotContain("do not fit one genuine pack", await PageAsync(LabelledSeason.Withheld), StringComparison.Ordinal);

        using var channel = GrpcChannel.ForAddress(season.Running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        var processor = season.Ledger.Season.Processor;
        var listed = await calls.AskAsync<ListSuspicionsRequest, ListSuspicionsResponse>("ScanService", new ListSuspicionsRequest(), Of(processor));
        Assert.Equal(["", LabelledSeason.Roll.At(11).ToString()], listed.Suspicions.Select(line => line.Code.Serial).Order(StringComparer.Ordinal));
        var pack = listed.Suspicions.Single(line => line.Code.Serial.Length > 0);
        Assert.Equal((SuspicionAudience.Told, 80), (pack.Audience, pack.Score));
        Assert.Equal((SuspicionCause.ManyPlaces, 5L), (pack.Parts.Single().Cause, pack.Parts.Single().Measured));
        var batch = listed.Suspicions.Single(line => line.Code.Serial.Length == 0);
        Assert.Equal((SuspicionAudience.Listed, SuspicionCause.InventedSerials), (batch.Audience, batch.Parts.Single().Cause));

        var scans = await calls.AskAsync<GetScansRequest, GetScansResponse>("ScanService", new GetScansRequest { Code = pack.Code }, Of(season.Ledger.Season.Owner));
        Assert.Equal(15, scans.Weeks.Sum(week => week.Visitors));
        Assert.All(scans.Weeks, week => Assert.Equal(DayOfWeek.Monday, DateTimeOffset.FromUnixTimeMilliseconds(week.WeekMs).DayOfWeek));

        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", async () =>
            await calls.AskAsync<ListSuspicionsRequest, ListSuspicionsResponse>("ScanService", new ListSuspicionsRequest { Issuer = processor.Id.ToByteString() }, Of(season.Ledger.Season.Trader)));
        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", async () =>
            await calls.AskAsync<GetScansRequest, GetScansResponse>("ScanService", new GetScansRequest { Code = pack.Code }));
        var honest = pack.Code.Clone();
        honest.Serial = LabelledSeason.Roll.At(12).ToString();
        await Refused.WithAsync(StatusCode.NotFound, "SUSPICION_UNKNOWN", async () =>
            await calls.AskAsync<GetScansRequest, GetScansResponse>("ScanService", new GetScansRequest { Code = honest }, Of(processor)));

        var first = await calls.AskAsync<ListSuspicionsRequest, ListSuspicionsResponse>("ScanService", new ListSuspicionsRequest { PageSize = 1 }, Of(processor));
        var second = await calls.AskAsync<ListSuspicionsRequest, ListSuspicionsResponse>("ScanService", new ListSuspicionsRequest { PageSize = 1, PageToken = first.NextPageToken }, Of(processor));
        Assert.Equal(listed.Suspicions, first.Suspicions.Concat(second.Suspicions));
        Assert.Equal("", second.NextPageToken);
        await Refused.WithAsync(StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID", async () =>
            await calls.AskAsync<ListSuspicionsRequest, ListSuspicionsResponse>("ScanService", new ListSuspicionsRequest { PageToken = "AAAA" }, Of(processor)));

        // One pack is no crowd.
        Assert.Empty((await calls.AskAsync<ListHotspotsRequest, ListHotspotsResponse>("ScanService", new ListHotspotsRequest())).Hotspots);
    }

    [Fact]
    public async Task WhoLooksAfterTheIssuerEndsASuspicionAndLaterScansBeginAnother()
    {
        var serial = LabelledSeason.Roll.At(14).ToString();
        var path = $"/id/JIAOGULAN-TEA/10/OWN-1/21/{serial}";
        using var channel = GrpcChannel.ForAddress(season.Running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        await shoppers.ScanOnAsync(3, 1, path, "DE", "FR", "IT", "ES", "JP");
        Assert.Contains("do not fit one genuine pack", await PageAsync(path), StringComparison.Ordinal);

        // Another kind of report, or one about a serial that is none of the batch, is another matter.
        await DismissAsync(calls, ReportKind.FalseClaim, serial);
        await DismissAsync(calls, ReportKind.CopiedPack, "00000000000000000000");
        Assert.Contains("do not fit one genuine pack", await PageAsync(path), StringComparison.Ordinal);

        await DismissAsync(calls, ReportKind.CopiedPack, serial);
        Assert.DoesNotContain("do not fit one genuine pack", await PageAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain(await ListedAsync(calls), line => line.Code.Serial == serial);
        await Refused.WithAsync(StatusCode.NotFound, "SUSPICION_UNKNOWN", async () => await calls.AskAsync<GetScansRequest, GetScansResponse>(
            "ScanService", new GetScansRequest { Code = CodeOf(serial) }, Of(season.Ledger.Season.Owner)));

        season.Ledger.Time.Set(season.Ledger.Time.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds());
        await shoppers.ScanOnAsync(2, 1, path, "DE", "FR", "IT", "ES", "JP");
        Assert.DoesNotContain(await ListedAsync(calls), line => line.Code.Serial == serial);
        await shoppers.ScanOnAsync(1, 1, path, "DE", "FR", "IT", "ES", "JP");
        Assert.Contains("do not fit one genuine pack", await PageAsync(path), StringComparison.Ordinal);
        var again = Assert.Single(await ListedAsync(calls), line => line.Code.Serial == serial);
        Assert.Equal((5L, again.ToldAtMs), (Assert.Single(again.Parts).Measured, again.ListedAtMs));
        await shoppers.ScanAsync(path);
        Assert.Equal(80, Assert.Single(await ListedAsync(calls), line => line.Code.Serial == serial).Score);

        await DismissAsync(calls, ReportKind.CopiedPack, serial);
        Assert.DoesNotContain(await ListedAsync(calls), line => line.Code.Serial == serial);
    }

    [Fact]
    public async Task WhatIsOldIsDeletedOnTheNextDay()
    {
        var path = $"/id/JIAOGULAN-TEA/10/OWN-1/21/{LabelledSeason.Roll.At(13)}";
        await shoppers.ScanOnAsync(3, 1, path, "DE", "FR", "IT", "ES", "JP");
        season.Ledger.Time.Set(season.Ledger.Time.GetUtcNow().AddDays(500).ToUnixTimeMilliseconds());
        await shoppers.ScanAsync(path);

        await using var context = season.Ledger.Context();
        Assert.Single(await context.Scans.ToListAsync());
        Assert.Empty(await context.Suspicions.ToListAsync());
        await season.Running.Get<SuspicionBoard>().LoadAsync(CancellationToken.None);
        Assert.DoesNotContain("do not fit one genuine pack", await PageAsync(path), StringComparison.Ordinal);
    }

    private static LabelCode CodeOf(string serial) => new() { ProductId = "JIAOGULAN-TEA", LotCode = "OWN-1", Serial = serial };

    private async Task DismissAsync(GrpcCalls calls, ReportKind kind, string serial)
    {
        var report = await calls.AskAsync<SubmitReportRequest, SubmitReportResponse>(
            "ReportService", new SubmitReportRequest { Kind = kind, Text = $"Shown at five fairs: {serial}", Code = CodeOf(serial) });
        var triage = new TriageReportRequest { Id = report.Id, State = ReportState.Dismissed, Note = "the pack stands on the fairs' table" };
        await calls.AskAsync<TriageReportRequest, TriageReportResponse>("ReportService", triage, Of(season.Ledger.Season.Owner));
    }

    private async Task<IEnumerable<SuspicionView>> ListedAsync(GrpcCalls calls) =>
        (await calls.AskAsync<ListSuspicionsRequest, ListSuspicionsResponse>("ScanService", new ListSuspicionsRequest(), Of(season.Ledger.Season.Processor))).Suspicions;

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode((await season.Running.ReadAsync(path)).Body);

    private Metadata Of(Actor actor) => new() { { "authorization", season.Ledger.Proof(actor) } };
}
