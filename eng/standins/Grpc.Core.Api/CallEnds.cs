namespace Grpc.Core;

// What every kind of client call can be asked besides its messages. The official constructors come in two shapes,
// with and without a state argument; here both become the same four closures.
internal sealed class CallEnds(Func<Task<Metadata>> headers, Func<Status> status, Func<Metadata> trailers, Action dispose)
{
    public CallEnds(Func<object, Task<Metadata>> headers, Func<object, Status> status, Func<object, Metadata> trailers, Action<object> dispose, object state)
        : this(() => headers(state), () => status(state), () => trailers(state), () => dispose(state))
    {
    }

    public Task<Metadata> Headers() => headers();

    public Status Status() => status();

    public Metadata Trailers() => trailers();

    public void Dispose() => dispose();
}
