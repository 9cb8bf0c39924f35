using System.Runtime.CompilerServices;
using Grpc.Core;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    // Listings of one message: enough that messages cost nothing, few enough that answers begin to come at once.
    private const int ListingsOfMessage = 256;

    /// <summary>
    /// What the ledger says of each listing, in order, with words. A stream that breaks, or is told to wait, is taken up again behind
    /// the last answer.
    /// </summary>
    public async IAsyncEnumerable<ListingAnswer> VerifyListingsAsync(
        IReadOnlyList<Listing> listings, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(listings);
        var answered = 0;
        var retries = new Backoff(time, RetryOptions.Default);
        while (answered < listings.Count)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var call = this.listings.VerifyListings(calls.StreamOptions(stop.Token));
            var sending = SendAsync(call.RequestStream, listings, answered, stop.Token);
            LedgerUnreachableException? broken = null;
            while (broken is null)
            {
                VerifyListingsResponse? message = null;
                try
                {
                    message = await NextAsync(call.ResponseStream, cancellation);
                }
                catch (LedgerUnreachableException fault)
                {
                    broken = fault;
                    continue;
                }

                if (message is null)
                {
                    break;
                }

                foreach (var answer in message.Answers)
                {
                    if (answered == listings.Count)
                    {
                        throw new UnprovenAnswerException("The ledger gave more answers than there are listings.");
                    }

                    answered++;
                    retries.Succeeded();
                    yield return answer;
                }
            }

            await stop.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (broken is null && answered < listings.Count)
            {
                throw new UnprovenAnswerException("The ledger ended a stream without answering every listing.");
            }

            if (broken is not null && !await retries.WaitAsync(broken.RetryAfter, cancellation))
            {
                throw broken;
            }
        }
    }

    private static async Task SendAsync(
        IClientStreamWriter<VerifyListingsRequest> requests, IReadOnlyList<Listing> listings, int from, CancellationToken cancellation)
    {
        try
        {
            for (var place = from; place < listings.Count; place += ListingsOfMessage)
            {
                var request = new VerifyListingsRequest { WithSentences = true };
                request.Listings.AddRange(listings.Skip(place).Take(ListingsOfMessage));
                await requests.WriteAsync(request, cancellation);
            }

            await requests.CompleteAsync();
        }
        catch (Exception broken) when (broken is RpcException or OperationCanceledException or InvalidOperationException)
        {
            // The reading side meets the same end, and knows its reason.
        }
    }
}
