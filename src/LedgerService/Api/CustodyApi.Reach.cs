using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>What a recall reaches.</summary>
internal sealed partial class CustodyApi
{
    public override async Task GetReach(
        GetReachRequest request, IServerStreamWriter<GetReachResponse> responseStream, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var limit = RequestFields.ReachLimit(request.Limit);
        var start = await StartOfAsync(request, context);
        await OwnAsync(caller, await StartAsync(start, context), context);
        await foreach (var page in reach.OfAsync(caller, [start], limit, context.CancellationToken))
        {
            await responseStream.WriteAsync(page, context.CancellationToken);
        }
    }

    private async Task<LotKey> StartOfAsync(GetReachRequest request, ServerCallContext context)
    {
        if (request.StartCase != GetReachRequest.StartOneofCase.Recall)
        {
            return RequestFields.Lot("lot", request.Lot);
        }

        var recall = RequestFields.Id("recall", request.Recall);
        return await reach.LotOfAsync(recall, context.CancellationToken)
            ?? throw GrpcStatus.NotFound(Reasons.RecallUnknown.With(("recall", $"{recall}")));
    }
}
