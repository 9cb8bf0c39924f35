using Grpc.Core;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Telemetry;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>ListingService: takes listings as they come and answers in their order.</summary>
internal sealed class ListingApi(ListingDesk desk, ListingLimits limits, LedgerMeters meters, IHostApplicationLifetime lifetime) : ListingService.ListingServiceBase
{
    private const string TooMany = "TOO_MANY_LISTINGS";

    public override async Task VerifyListings(
        IAsyncStreamReader<VerifyListingsRequest> requestStream, IServerStreamWriter<VerifyListingsResponse> responseStream, ServerCallContext context)
    {
        using var taking = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            ulong row = 0;
            await foreach (var request in requestStream.ReadAllAsync(taking.Token))
            {
                await responseStream.WriteAsync(await AnswerAsync(request, row, context), context.CancellationToken);
                row += (ulong)request.Listings.Count;
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
        {
            throw new LedgerDrainingException("The ledger is stopping. What was answered holds.");
        }
        catch (LogMovedException moved)
        {
            throw GrpcStatus.Of(StatusCode.Unavailable, "LOG_UNAVAILABLE", moved.Message, TimeSpan.FromSeconds(1));
        }
    }

    private async Task<VerifyListingsResponse> AnswerAsync(VerifyListingsRequest request, ulong row, ServerCallContext context)
    {
        var listings = request.Listings;
        if (listings.Count > ListingDesk.MostListings)
        {
            throw GrpcStatus.Of(
                StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", $"A message has at most {ListingDesk.MostListings} listings, this one has {listings.Count}.");
        }

        if (limits.Take(context.GetHttpContext(), listings.Count) is { } wait)
        {
            meters.PushedBack(TooMany);
            throw GrpcStatus.Of(StatusCode.ResourceExhausted, TooMany, "This address has too many listings checked. Go on later.", wait);
        }

        return new VerifyListingsResponse { Answers = { await desk.AnswerAsync(listings, row, request.WithSentences ? CallLanguage.Of(context) : null, context.CancellationToken) } };
    }
}
