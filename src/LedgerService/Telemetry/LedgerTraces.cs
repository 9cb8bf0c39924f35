using System.Diagnostics;

namespace Traceability.LedgerService.Telemetry;

/// <summary>Spans: one for each rpc and page, and one for each batch, linked to those of its callers.</summary>
internal static class LedgerTraces
{
    /// <summary>The one source.</summary>
    public static readonly ActivitySource Source = new(LedgerMeters.Name);

    /// <summary>The span of a call, under the caller's own when it sent one; null while nobody listens.</summary>
    public static Activity? Call(string surface, IHeaderDictionary headers)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // The server's own activity is not exported: a span under it would hang in the air.
        Activity.Current = null;
        _ = ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var parent);
        return Source.StartActivity(surface.TrimStart('/'), ActivityKind.Server, parent);
    }

    /// <summary>The span of a batch; it has no parent, because many calls share it.</summary>
    public static Activity? Batch(IReadOnlyCollection<BatchMember> members)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var links = members.Select(member => member.Caller).Where(caller => caller != default).Distinct().Select(caller => new ActivityLink(caller));
        var span = Source.StartActivity("ledger.batch", ActivityKind.Internal, default(ActivityContext), links: links);
        span?.SetTag("ledger.batch.size", members.Count);
        return span;
    }
}
