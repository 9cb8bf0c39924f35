using Grpc.Core;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

internal sealed partial class LabelApi
{
    public override async Task<ComputeLabelCategoryResponse> ComputeLabelCategory(
        ComputeLabelCategoryRequest request, ServerCallContext context) =>
        LedgerCore.Labels.CategoryQuestion.FaultIn(request) is { } refusal
            ? throw GrpcStatus.Of(refusal)
            : await categories.AskAsync(request, context.CancellationToken);
}
