namespace Grpc.Core;

/// <summary>Messages arriving one after another.</summary>
public interface IAsyncStreamReader<out T>
{
    T Current { get; }

    Task<bool> MoveNext(CancellationToken cancellationToken);
}
