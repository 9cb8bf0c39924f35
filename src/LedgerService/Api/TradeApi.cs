using Grpc.Core;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>TradeService: maps in, asks one query. Where goods come from is for whoever may see their chain.</summary>
internal sealed class TradeApi(TradeQuery trade, OriginQuery origins, LotQuery lots, LotViews views, CallerGate gate) : TradeService.TradeServiceBase
{
    private const int LongestName = 200;

    public override async Task<ExplainTradeResponse> ExplainTrade(ExplainTradeRequest request, ServerCallContext context)
    {
        await gate.IdentifyAsync(context);
        var from = RequestFields.Country("from", request.From);
        var question = new CitesQuestion(
            RequestFields.Words("name", request.Name, LongestName),
            RequestFields.Known("part", request.Part),
            RequestFields.Known("form", request.Form),
            request.Origin.Length == 0 ? from : RequestFields.Country("origin", request.Origin),
            from,
            RequestFields.Country("to", request.To),
            RequestFields.Moment("moment_ms", request.MomentMs));
        return await trade.ExplainAsync(question, context.CancellationToken);
    }

    public override async Task<CheckOriginResponse> CheckOrigin(CheckOriginRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var start = await lots.FindAsync(lot, context.CancellationToken)
            ?? throw GrpcStatus.NotFound(Reasons.LotUnknown.With(("lot", lot.ToString())));

        // Who supplies whom is in the answer: as of a chain upstream, strangers see that of goods on the market.
        if (start.LabelledUnits == 0 && (await views.OwnAsync(caller, [start], context.CancellationToken)).Count == 0)
        {
            throw CallerGate.NotFor(caller);
        }

        return await origins.OfAsync(lot, RequestFields.LotLimit(request.Limit), context.CancellationToken)
            ?? throw GrpcStatus.NotFound(Reasons.LotUnknown.With(("lot", lot.ToString())));
    }
}
