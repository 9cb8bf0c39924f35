using System.Runtime.CompilerServices;

namespace Grpc.Core;

/// <summary>Reading a stream with await foreach.</summary>
public static class AsyncStreamReaderExtensions
{
    public static IAsyncEnumerable<T> ReadAllAsync<T>(this IAsyncStreamReader<T> streamReader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(streamReader);
        return Each(streamReader, cancellationToken);
    }

    private static async IAsyncEnumerable<T> Each<T>(IAsyncStreamReader<T> from, [EnumeratorCancellation] CancellationToken cancelled)
    {
        while (await from.MoveNext(cancelled).ConfigureAwait(false))
        {
            yield return from.Current;
        }
    }
}
