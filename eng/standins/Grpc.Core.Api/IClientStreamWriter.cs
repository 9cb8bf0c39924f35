namespace Grpc.Core;

/// <summary>The client's side of a stream, which it alone can end.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    Task CompleteAsync();
}
