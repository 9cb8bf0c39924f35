using Grpc.Core;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>The questions that people ask.</summary>
internal sealed partial class CustodyApi
{
    // The last millisecond of the year 9999.
    private const long LatestMs = 253_402_300_799_999;

    public override async Task<FindWhereaboutsResponse> FindWhereabouts(FindWhereaboutsRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        await OwnAsync(caller, await StartAsync(lot, context), context);
        return await questions.Whereabouts.OfAsync(caller, lot, limit, context.CancellationToken) ?? throw NoLot(lot);
    }

    public override async Task<ListContentsResponse> ListContents(ListContentsRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        await LabelledOrOwnAsync(caller, await StartAsync(lot, context), context);
        return await questions.Contents.OfAsync(caller, lot, limit, context.CancellationToken) ?? throw NoLot(lot);
    }

    public override async Task<ExplainClaimResponse> ExplainClaim(ExplainClaimRequest request, ServerCallContext context)
    {
        await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var limit = RequestFields.LotLimit(request.Limit);
        return await questions.Reasons.OfAsync(lot, limit, context.CancellationToken) ?? throw NoLot(lot);
    }

    public override async Task<JudgeAsOfResponse> JudgeAsOf(JudgeAsOfRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var lot = RequestFields.Lot("id", request.Id);
        var asOfMs = RequestFields.Between("as_of_ms", request.AsOfMs, 1, LatestMs);
        await OwnAsync(caller, await StartAsync(lot, context), context);
        return await questions.AsOf.JudgeAsync(caller, lot, asOfMs, context.CancellationToken) ?? throw NoLot(lot);
    }

    public override async Task<FindTouchedResponse> FindTouched(FindTouchedRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var certificate = RequestFields.Id("certificate", request.Certificate);
        var span = (
            RequestFields.Between("from_ms", request.FromMs, 0, LatestMs), RequestFields.Between("until_ms", request.UntilMs, 0, LatestMs));
        var after = RequestFields.PageToken(request.PageToken, StateKind.LotOfCertificate);
        var size = RequestFields.PageSize(request.PageSize);
        var holder = await questions.Reach.HolderAsync(certificate, context.CancellationToken)
            ?? throw GrpcStatus.NotFound(Reasons.CertificateUnknown.With(("certificate", certificate.ToString())));
        if (!await views.SeesPartyAsync(caller, holder, context.CancellationToken))
        {
            throw CallerGate.NotFor(caller);
        }

        var page = await questions.Reach.ListAsync(certificate, span, after, size, context.CancellationToken);
        return new FindTouchedResponse
        {
            Lots = { await ShowAsync(caller, page.Lots, context) },
            NextPageToken = page.Last is { } last ? PageToken.Of(last) : "",
            Sums = after is null ? await questions.Reach.SumAsync(certificate, span, context.CancellationToken) : null,
        };
    }

    public override async Task<ListQuotaUseResponse> ListQuotaUse(ListQuotaUseRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var wanted = new QuotaFilter(
            RequestFields.OptionalId("body", request.Body),
            RequestFields.OptionalId("operator", request.Operator),
            RequestFields.OptionalId("area", request.Area),
            request.OverOnly);
        if (new[] { wanted.Body, wanted.Operator, wanted.Area }.Count(id => id is not null) > 1)
        {
            throw GrpcStatus.Of(Reasons.FieldNotAllowed.With(("field", "a second of body, operator and area")));
        }

        var after = RequestFields.PageToken(request.PageToken, StateKind.Area);
        var size = RequestFields.PageSize(request.PageSize);
        var (quotas, last) = await questions.Quotas.ListAsync(caller, wanted, after, size, context.CancellationToken);
        return new ListQuotaUseResponse { Quotas = { quotas }, NextPageToken = last is { } next ? PageToken.Of(next) : "" };
    }

    public override async Task<SumYearResponse> SumYear(SumYearRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var party = RequestFields.Id("party", request.Party);
        var year = (uint)RequestFields.Between("year", request.Year, 2000, 2200);
        return await registry.KnowsAsync(party, context.CancellationToken)
            ? await questions.Years.SumAsync(caller, party, year, context.CancellationToken)
            : throw GrpcStatus.NotFound(Reasons.PartyUnknown.With(("field", "party"), ("party", party.ToString())));
    }
}
