using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Why a lot's claim is withheld or flagged, back to the lots where that began.</summary>
internal sealed class ClaimReasons(LotTrace trace, StepReader steps, StateQuestion question)
{
    /// <summary>Null when there is no such lot.</summary>
    public async Task<ExplainClaimResponse?> OfAsync(LotKey start, int limit, CancellationToken cancellation)
    {
        if (await trace.UpstreamAsync(start, limit, cancellation) is not { } trail)
        {
            return null;
        }

        var lot = trail.Lots[0];
        var codes = lot.Notices.Select(notice => notice.Code).ToHashSet(StringComparer.Ordinal);
        var noted = trail.Lots.Where(one => one.Notices.Any(notice => codes.Contains(notice.Code))).ToList();
        var said = (await steps.FindAsync(noted.Select(one => KeyOf(one).Statement).Distinct(), cancellation))
            .ToDictionary(step => step.Id.ToByteString(), step => step.Ruling.Notices.Select(notice => notice.Code).ToHashSet());
        var inherited = noted.ToDictionary(one => one.Id, one => one.Notices.Select(notice => notice.Code).ToHashSet());
        var answer = new ExplainClaimResponse { Claim = lot.Claim, Truncated = trail.Truncated };
        foreach (var one in noted.OrderBy(one => one.LogIndex))
        {
            foreach (var notice in one.Notices.Where(notice => codes.Contains(notice.Code) && BeginsAt(one, notice.Code)))
            {
                answer.Reasons.Add(await ReasonAsync(notice, one, one != lot, cancellation));
            }
        }

        return answer;

        // Its own step said so, or a later statement about it did: no parent has it.
        bool BeginsAt(LotRecord one, string code) =>
            (one == lot || code != Reasons.InputWithheld.Code)
            && ((said.GetValueOrDefault(one.Id.StatementId)?.Contains(code) ?? false)
                || one.Parents.All(parent => inherited.GetValueOrDefault(parent)?.Contains(code) != true));
    }

    private static LotKey KeyOf(LotRecord lot) => LotKey.TryFrom(lot.Id, out var key) ? key : default;

    private async Task<ClaimReason> ReasonAsync(Notice notice, LotRecord lot, bool inherited, CancellationToken cancellation)
    {
        var reason = new ClaimReason { Notice = notice, Lot = lot.Id, Inherited = inherited };
        if (notice.Kind == NoticeKind.Withheld)
        {
            var (against, resolvers) = await question.AskAsync(
                state => (ClaimOutlook.Against(KeyOf(lot), state), ClaimOutlook.Resolvers(lot, state)), cancellation);
            reason.Resolvable = against is null;
            reason.AgainstCode = against?.Code ?? string.Empty;
            reason.AgainstSentence = against?.Sentence ?? string.Empty;
            reason.Resolvers.Add(resolvers.Select(id => id.ToByteString()));
        }

        return reason;
    }
}
