using System.Runtime.CompilerServices;
using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>What a lot reaches: pages of everything made from it, the nearest first, and the summary last.</summary>
    /// <param name="lot">Where to begin.</param>
    /// <param name="limit">At most this many lots, 1 to 1,000,000; 0 means 100,000.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IAsyncEnumerable<GetReachResponse> GetReachAsync(LotKey lot, int limit = 0, CancellationToken cancellation = default) =>
        GetReachAsync(new GetReachRequest { Lot = lot.ToMessage(), Limit = limit }, cancellation);

    /// <summary>What a recall reaches.</summary>
    /// <param name="recall">Recall id.</param>
    /// <param name="limit">At most this many lots, 1 to 1,000,000; 0 means 100,000.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IAsyncEnumerable<GetReachResponse> GetReachAsync(StatementId recall, int limit = 0, CancellationToken cancellation = default) =>
        GetReachAsync(new GetReachRequest { Recall = recall.ToByteString(), Limit = limit }, cancellation);

    private async IAsyncEnumerable<GetReachResponse> GetReachAsync(
        GetReachRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var call = custody.GetReach(request, asParty.StreamOptions(cancellation));
        while (await NextPageAsync(call.ResponseStream, cancellation) is { } page)
        {
            yield return page;
        }
    }

    private static async Task<GetReachResponse?> NextPageAsync(IAsyncStreamReader<GetReachResponse> stream, CancellationToken cancellation)
    {
        try
        {
            return await stream.MoveNext(cancellation) ? stream.Current : null;
        }
        catch (RpcException failure)
        {
            throw LedgerCalls.Translate(failure, cancellation);
        }
    }
}
