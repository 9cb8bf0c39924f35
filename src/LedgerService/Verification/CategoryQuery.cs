using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>What category a recipe would have: the ruling's own arithmetic, by the rule sets of the last commit.</summary>
internal sealed class CategoryQuery(CustodyRecords records, TimeProvider time)
{
    /// <param name="request">Of the right form: <see cref="CategoryQuestion.FaultIn"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ComputeLabelCategoryResponse> AskAsync(ComputeLabelCategoryRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asOfMs = request.AsOfMs == 0 ? time.GetUtcNow().ToUnixTimeMilliseconds() : request.AsOfMs;
        var ruleSets = await records.FindAsync(StateKey.RuleSets, RuleSetsRecord.Parser, cancellation);
        return CategoryQuestion.Answer(request, LabelArithmetic.InForce(ruleSets?.Items ?? [], asOfMs), asOfMs);
    }
}
