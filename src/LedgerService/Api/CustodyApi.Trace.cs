using Grpc.Core;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>Where a lot came from, and where it went.</summary>
internal sealed partial class CustodyApi
{
    public override async Task<TraceUpstreamResponse> TraceUpstream(TraceUpstreamRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        var trail = await trace.UpstreamAsync(lot, limit, context.CancellationToken) ?? throw NoLot(lot);
        return new TraceUpstreamResponse { Lots = { await ShowAsync(caller, trail.Lots, context) }, Truncated = trail.Truncated };
    }

    public override async Task<TraceDownstreamResponse> TraceDownstream(TraceDownstreamRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        var trail = await trace.DownstreamAsync(lot, limit, context.CancellationToken) ?? throw NoLot(lot);
        return new TraceDownstreamResponse { Lots = { await ShowAsync(caller, trail.Lots, context) }, Truncated = trail.Truncated };
    }
}
