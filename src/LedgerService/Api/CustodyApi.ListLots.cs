using Grpc.Core;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>A party's lots, page by page.</summary>
internal sealed partial class CustodyApi
{
    public override async Task<ListLotsResponse> ListLots(ListLotsRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var holder = RequestFields.Id("holder", request.Holder);
        var after = RequestFields.PageToken(request.PageToken, StateKind.LotOfHolder);
        var size = RequestFields.PageSize(request.PageSize);
        if (!await registry.KnowsAsync(holder, context.CancellationToken))
        {
            throw GrpcStatus.NotFound(Reasons.PartyUnknown.With(("field", "holder"), ("party", holder.ToString())));
        }

        if (!await views.SeesPartyAsync(caller, holder, context.CancellationToken))
        {
            throw CallerGate.NotFor(caller);
        }

        var page = await lots.ListAsync(holder, after, size, request.IncludeSpent, context.CancellationToken);
        return new ListLotsResponse
        {
            Lots = { await ShowAsync(caller, page.Lots, context) },
            NextPageToken = page.Last is { } last ? PageToken.Of(last) : "",
        };
    }
}
