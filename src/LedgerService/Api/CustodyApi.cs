using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>CustodyService: maps in, asks one query, shows the caller what it may see.</summary>
internal sealed partial class CustodyApi(
    LotQuery lots,
    LotTrace trace,
    LotViews views,
    ReachQuery reach,
    RegistryQuery registry,
    CustodyQuestions questions,
    CallerGate gate) : CustodyService.CustodyServiceBase
{
    public override async Task<GetLotResponse> GetLot(GetLotRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var key = RequestFields.Lot("id", request.Id);
        var lot = await lots.FindAsync(key, context.CancellationToken) ?? throw NoLot(key);
        return new GetLotResponse { Lot = (await ShowAsync(caller, [lot], context)).Single() };
    }

    private static RpcException NoLot(LotKey lot) => GrpcStatus.NotFound(Reasons.LotUnknown.With(("lot", lot.ToString())));

    private Task<IEnumerable<LotView>> ShowAsync(Caller caller, IReadOnlyCollection<LotRecord> found, ServerCallContext context) =>
        views.ForAsync(caller, found, context.CancellationToken);
}
