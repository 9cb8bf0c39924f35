using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>Where a lot came from, and where it went.</summary>
internal sealed partial class CustodyApi
{
    // The chain behind a label is what its scan page shows.
    public override async Task<TraceUpstreamResponse> TraceUpstream(TraceUpstreamRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        await LabelledOrOwnAsync(caller, await StartAsync(lot, context), context);
        var trail = await trace.UpstreamAsync(lot, limit, context.CancellationToken) ?? throw NoLot(lot);
        return new TraceUpstreamResponse
        {
            Lots = { await views.OfChainAsync(caller, trail.Lots, context.CancellationToken) },
            Truncated = trail.Truncated,
        };
    }

    // What others make of it is theirs: the walk ends where the caller's own lots do.
    public override async Task<TraceDownstreamResponse> TraceDownstream(TraceDownstreamRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        await OwnAsync(caller, await StartAsync(lot, context), context);
        var trail = await trace.DownstreamAsync(lot, limit, found => views.OwnAsync(caller, found, context.CancellationToken), context.CancellationToken)
            ?? throw NoLot(lot);
        return new TraceDownstreamResponse
        {
            Lots = { await views.OfChainAsync(caller, trail.Lots, context.CancellationToken) },
            Truncated = trail.Truncated,
        };
    }

    private async Task<LotRecord> StartAsync(LotKey lot, ServerCallContext context) =>
        await lots.FindAsync(lot, context.CancellationToken) ?? throw NoLot(lot);

    private Task LabelledOrOwnAsync(Caller caller, LotRecord lot, ServerCallContext context) =>
        lot.LabelledUnits > 0 ? Task.CompletedTask : OwnAsync(caller, lot, context);

    private async Task OwnAsync(Caller caller, LotRecord lot, ServerCallContext context)
    {
        if ((await views.OwnAsync(caller, [lot], context.CancellationToken)).Count == 0)
        {
            throw CallerGate.NotFor(caller);
        }
    }
}
