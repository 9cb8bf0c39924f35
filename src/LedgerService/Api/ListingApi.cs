using Grpc.Core;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Telemetry;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>ListingService: takes listings as they come and answers in their order.</summary>
internal sealed class ListingApi(ListingDesk desk, ListingLimits limits, LedgerMeters meters) : ListingService.ListingServiceBase
{
    private const string TooMany = "TOO_MANY_LISTINGS";

    public override async Task VerifyListings(
        IAsyncStreamReader<VerifyListingsRequest> requestStream, IServerStreamWriter<VerifyListingsResponse> responseStream, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        ulong row = 0;
        await foreach (var request in requestStream.ReadAllAsync(cancellation))
        {
            var listings = request.Listings;
            if (listings.Count > ListingDesk.MostListings)
            {
                throw GrpcStatus.Of(
                    StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", $"A message has at most {ListingDesk.MostListings} listings, this one has {listings.Count}.");
            }

            if (limits.Take(context.GetHttpContext().Connection.RemoteIpAddress, listings.Count) is { } wait)
            {
                meters.PushedBack(TooMany);
                throw GrpcStatus.Of(StatusCode.ResourceExhausted, TooMany, "This address has too many listings checked. Go on later.", wait);
            }

            var answers = await desk.AnswerAsync(listings, row, request.WithSentences, cancellation);
            row += (ulong)answers.Count;
            await responseStream.WriteAsync(new VerifyListingsResponse { Answers = { answers } }, cancellation);
        }
    }
}
