using Grpc.Core;
using Traceability.LedgerService.Alerts;
using Traceability.LedgerService.Log;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>AlertService: warnings for everybody. The cursor is a place in the log, so a follower goes on anywhere without gap.</summary>
internal sealed class AlertApi(AlertQuery alerts, CommitSignal signal, IHostApplicationLifetime lifetime) : AlertService.AlertServiceBase
{
    private const int Page = 100;

    public override async Task<ListAlertsResponse> ListAlerts(ListAlertsRequest request, ServerCallContext context)
    {
        var page = await alerts.ListAsync(
            CursorOf(request.Cursor),
            JurisdictionOf(request.Jurisdiction),
            RequestFields.PageSize(request.PageSize),
            context.CancellationToken);
        return new ListAlertsResponse { Alerts = { page.Alerts.Select(one => one.Alert) }, NextCursor = page.Next, HasMore = page.HasMore };
    }

    public override async Task WatchAlerts(
        WatchAlertsRequest request, IServerStreamWriter<WatchAlertsResponse> responseStream, ServerCallContext context)
    {
        // A follower would hold up a stopping service for as long as it stays.
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var (cursor, jurisdiction) = (CursorOf(request.Cursor), JurisdictionOf(request.Jurisdiction));
        try
        {
            while (true)
            {
                // Taken before reading, so that no commit falls between.
                var committed = signal.Next;
                var page = await alerts.ListAsync(cursor, jurisdiction, Page, until.Token);
                foreach (var (alert, behind) in page.Alerts)
                {
                    await responseStream.WriteAsync(new WatchAlertsResponse { Alert = alert, NextCursor = behind }, until.Token);
                }

                cursor = page.Next;
                if (!page.HasMore && !request.Follow)
                {
                    return;
                }

                if (!page.HasMore)
                {
                    await committed.WaitAsync(until.Token);
                }
            }
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw new LedgerDrainingException(
                "The ledger is stopping. Go on from the last cursor at another service, or once it is back.", cursor);
        }
    }

    private static ulong CursorOf(ulong cursor) =>
        (ulong)RequestFields.Between("cursor", (long)Math.Min(cursor, long.MaxValue), 0, long.MaxValue - 1);

    private static string JurisdictionOf(string value) => value.Length == 0 ? "" : RequestFields.Country("jurisdiction", value);
}
