using Google.Protobuf;
using Microsoft.AspNetCore.Http.Features;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Reports.Pages;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Reports;

/// <summary>Reports over HTTP: a form that needs no script, the same as JSON, and the public grid.</summary>
internal static class ReportRoutes
{
    /// <summary>Most bytes of a report.</summary>
    public const int MaximumBody = 16 * 1024;

    private static readonly JsonParser Json = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(false));

    public static void MapReports(this WebApplication app)
    {
        app.MapMethods("/report", Reading.Methods, FormAsync).RequireRateLimiting(PublicLimits.Policy);
        app.MapPost("/reports", TakeAsync).RequireRateLimiting(PublicLimits.ReportPolicy);
        app.MapPost("/reports/erase", EraseAsync).RequireRateLimiting(PublicLimits.ReportPolicy);
        app.MapMethods("/hotspots", Reading.Methods, HotspotsAsync).RequireRateLimiting(PublicLimits.Policy);
    }

    private static async Task FormAsync(HttpContext http, CustodyRecords records)
    {
        http.Response.Headers.Vary = "Accept-Language";
        var asked = ReportForm.Of(http.Request.Query.ToDictionary());
        await SafeAnswer.PageAsync(
            http, ReportPage.Of(asked, PageLanguage.Of(http.Request), await SchemeAsync(records, http), null), PageStyle.Policy);
    }

    private static async Task TakeAsync(HttpContext http, ReportIntake intake, CustodyRecords records)
    {
        var type = http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("application/x-www-form-urlencoded" or "application/json"))
        {
            await SafeAnswer.RefuseAsync(
                http, StatusCodes.Status415UnsupportedMediaType, "Send a form (application/x-www-form-urlencoded) or JSON (application/json).");
            return;
        }

        if (await BodyAsync(http) is not { } body)
        {
            await SafeAnswer.RefuseAsync(
                http, StatusCodes.Status413PayloadTooLarge, $"A report has at most {MaximumBody} bytes. Keep evidence, and send its SHA-256.");
            return;
        }

        if (type == "application/json")
        {
            await AnswerJsonAsync(http, intake, body);
            return;
        }

        var language = PageLanguage.Of(http.Request);
        var report = ReportForm.Of(ReportForm.Read(body) ?? new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>());
        var (taken, refusal) = await intake.TakeAsync(report, http.RequestAborted);
        var scheme = await SchemeAsync(records, http);
        http.Response.StatusCode = taken is null ? StatusCodes.Status400BadRequest : StatusCodes.Status201Created;
        var page = taken is null ? ReportPage.Of(report, language, scheme, refusal) : ReportPage.Thanks(taken, language, scheme);
        await SafeAnswer.PageAsync(http, page, PageStyle.Policy);
    }

    private static async Task AnswerJsonAsync(HttpContext http, ReportIntake intake, byte[] body)
    {
        SubmitReportRequest report;
        try
        {
            report = Json.Parse<SubmitReportRequest>(System.Text.Encoding.UTF8.GetString(body));
        }
        catch (Exception fault) when (fault is InvalidProtocolBufferException or InvalidJsonException or ArgumentException or FormatException)
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status400BadRequest, "That is no SubmitReportRequest in the JSON form of protobuf.");
            return;
        }

        var (taken, refusal) = await intake.TakeAsync(report, http.RequestAborted);
        http.Response.StatusCode = taken is null ? StatusCodes.Status400BadRequest : StatusCodes.Status201Created;
        object told = taken is null ? new { refusal!.Code, refusal.Sentence, refusal.WayOut } : new
        {
            Id = Convert.ToHexStringLower(taken.Id.Span),
            ErasureKey = Convert.ToHexStringLower(taken.ErasureKey.Span),
        };
        await SafeAnswer.BytesAsync(http, "application/json", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(told, JsonForm.Snake));
    }

    private static async Task EraseAsync(HttpContext http, ReportStore reports, CustodyRecords records)
    {
        var fields = await BodyAsync(http) is { } body ? ReportForm.Read(body) : null;
        if (fields is null
            || !ReportId.TryRead(fields.TryGetValue("id", out var idText) ? idText.ToString().Trim() : "", out var id)
            || !ReportId.TryRead(fields.TryGetValue("key", out var keyText) ? keyText.ToString().Trim() : "", out var key)
            || !await reports.EraseAsync(id, key, http.RequestAborted))
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such report, or this key does not belong to it.");
            return;
        }

        await SafeAnswer.PageAsync(http, ReportPage.Erased(PageLanguage.Of(http.Request), await SchemeAsync(records, http)), PageStyle.Policy);
    }

    private static async Task HotspotsAsync(HttpContext http, HotspotQuery hotspots) => await SafeAnswer.BytesAsync(
        http,
        "application/json",
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            new { HotspotGrid.Crowd, Cells = await hotspots.ReadAsync(http.RequestAborted) }, JsonForm.Snake));

    // Null for a body that is too long, whatever its header says.
    private static async Task<byte[]?> BodyAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaximumBody;
        }

        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    private static async Task<string> SchemeAsync(CustodyRecords records, HttpContext http) =>
        (await records.FindAsync(LedgerCore.Custody.StateKey.Ledger, LedgerRecord.Parser, http.RequestAborted))?.Scheme ?? "";
}
