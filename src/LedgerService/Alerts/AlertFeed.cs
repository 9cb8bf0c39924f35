using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Alerts;

/// <summary>The alerts as a page of JSON, for whoever has no gRPC at hand. trace alerts follow proves them.</summary>
internal sealed class AlertFeed(AlertQuery alerts)
{
    private const int DefaultPage = 100;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>?cursor=, ?jurisdiction= and ?limit=, each once or not at all.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (!TryNumber(query["cursor"], 0, long.MaxValue, out var cursor)
            || !TryNumber(query["limit"], DefaultPage, AlertQuery.MostOnPage, out var limit)
            || limit == 0
            || query["jurisdiction"].ToString() is not ("" or [>= 'A' and <= 'Z', >= 'A' and <= 'Z']))
        {
            await SafeAnswer.RefuseAsync(
                http,
                StatusCodes.Status400BadRequest,
                $"cursor and limit are numbers, limit up to {AlertQuery.MostOnPage}; jurisdiction is an ISO 3166-1 alpha-2 code in upper case.");
            return;
        }

        var page = await alerts.ListAsync((ulong)cursor, query["jurisdiction"].ToString(), (int)limit, http.RequestAborted);
        await SafeAnswer.BytesAsync(http, "application/json", JsonSerializer.SerializeToUtf8Bytes(
            new { Alerts = page.Alerts.Select(one => Of(one.Alert, one.Cursor)), NextCursor = page.Next, page.HasMore }, Form));
    }

    private static bool TryNumber(string? text, long whenUnset, long most, out long number)
    {
        number = whenUnset;
        return string.IsNullOrEmpty(text)
            || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most);
    }

    private static object Of(PublishedAlert published, ulong cursor)
    {
        var (view, alert) = (published.Alert, published.Alert.Alert);
        return new
        {
            Id = Convert.ToHexStringLower(view.Id.Span),
            Kind = KindOf(alert.Kind),
            Jurisdictions = alert.Jurisdictions.ToArray(),
            Subject = SubjectOf(alert.Subject),
            alert.Sentence,
            Evidence = Convert.ToHexStringLower(alert.Evidence.Span),
            Issuer = Convert.ToHexStringLower(view.Issuer.Span),
            OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(view.OccurredAtMs),
            view.LogIndex,
            Recalled = view.RecalledBy.IsEmpty
                ? null
                : new
                {
                    By = Convert.ToHexStringLower(view.RecalledBy.Span),
                    Reason = view.RecallReason,
                    At = DateTimeOffset.FromUnixTimeMilliseconds(view.RecalledAtMs),
                    LogIndex = view.RecallLogIndex,
                },
            Cursor = cursor,
        };
    }

    private static string KindOf(AlertKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static object SubjectOf(AlertSubject subject) => subject.WhatCase switch
    {
        AlertSubject.WhatOneofCase.Code => new { Product = subject.Code.ProductId, Lot = subject.Code.LotCode, subject.Code.Serial },
        AlertSubject.WhatOneofCase.Lot =>
            new { Lot = $"{Convert.ToHexStringLower(subject.Lot.StatementId.Span)}:{subject.Lot.OutputIndex}" },
        AlertSubject.WhatOneofCase.Party => new { Party = Convert.ToHexStringLower(subject.Party.Span) },
        AlertSubject.WhatOneofCase.Certificate => new { Certificate = Convert.ToHexStringLower(subject.Certificate.Span) },
        _ => new { Listing = Convert.ToHexStringLower(subject.Listing.Span) },
    };
}
