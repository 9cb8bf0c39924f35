using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>Where all that was made from a lot is now.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="limit">At most this many lots, 1 to 100,000; 0 means 10,000.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<FindWhereaboutsResponse> FindWhereaboutsAsync(LotKey lot, int limit = 0, CancellationToken cancellation = default)
    {
        var request = new FindWhereaboutsRequest { Id = lot.ToMessage(), Limit = limit };
        return asParty.AskAsync(o => custody.FindWhereaboutsAsync(request, o), cancellation);
    }

    /// <summary>The harvests in a lot.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="limit">At most this many lots, 1 to 100,000; 0 means 10,000.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ListContentsResponse> ListContentsAsync(LotKey lot, int limit = 0, CancellationToken cancellation = default)
    {
        var request = new ListContentsRequest { Id = lot.ToMessage(), Limit = limit };
        return asParty.AskAsync(o => custody.ListContentsAsync(request, o), cancellation);
    }

    /// <summary>Why a lot's claim is withheld or flagged.</summary>
    public Task<ExplainClaimResponse> ExplainClaimAsync(LotKey lot, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => custody.ExplainClaimAsync(new ExplainClaimRequest { Id = lot.ToMessage() }, o), cancellation);

    /// <summary>The step that made a lot, judged by the dated rules of another moment.</summary>
    public Task<JudgeAsOfResponse> JudgeAsOfAsync(LotKey lot, DateTimeOffset asOf, CancellationToken cancellation = default)
    {
        var request = new JudgeAsOfRequest { Id = lot.ToMessage(), AsOfMs = asOf.ToUnixTimeMilliseconds() };
        return asParty.AskAsync(o => custody.JudgeAsOfAsync(request, o), cancellation);
    }

    /// <summary>What an operator's calendar year (UTC) adds up to.</summary>
    public Task<SumYearResponse> SumYearAsync(StatementId party, uint year, CancellationToken cancellation = default)
    {
        var request = new SumYearRequest { Party = party.ToByteString(), Year = year };
        return asParty.AskAsync(o => custody.SumYearAsync(request, o), cancellation);
    }

    /// <summary>One page of what rests on a certificate; the first has the sums.</summary>
    /// <param name="request">As sent.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<FindTouchedResponse> FindTouchedAsync(FindTouchedRequest request, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => custody.FindTouchedAsync(request, o), cancellation);

    /// <summary>Quotas and what was harvested of them, page by page.</summary>
    /// <param name="wanted">Whose; its page token is not looked at.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IAsyncEnumerable<QuotaUse> ListQuotaUseAsync(ListQuotaUseRequest wanted, CancellationToken cancellation = default) =>
        Pages.WalkAsync(
            (token, c) =>
            {
                var request = wanted.Clone();
                request.PageToken = token;
                return asParty.AskAsync(o => custody.ListQuotaUseAsync(request, o), c);
            },
            page => page.Quotas,
            page => page.NextPageToken,
            cancellation);
}
