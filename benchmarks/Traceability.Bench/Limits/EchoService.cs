using Grpc.Core;

namespace Traceability.Bench;

/// <summary>Answers with what was sent. Not sealed, and its methods virtual, because the server looks for them so.</summary>
[BindServiceMethod(typeof(EchoService), nameof(Bind))]
internal class EchoService
{
    private const string Name = "traceability.bench.Echo";

    /// <summary>One message.</summary>
    public static Method<byte[], byte[]> Unary { get; } = RawCalls.Unary(Name, "Echo");

    /// <summary>Many messages, each answered.</summary>
    public static Method<byte[], byte[]> Streamed { get; } = RawCalls.Duplex(Name, "EchoStream");

    /// <summary>Tells the server of both.</summary>
    public static void Bind(ServiceBinderBase binder, EchoService? service)
    {
        ArgumentNullException.ThrowIfNull(binder);
        binder.AddMethod(Unary, service is null ? null! : new UnaryServerMethod<byte[], byte[]>(service.Echo));
        binder.AddMethod(Streamed, service is null ? null! : new DuplexStreamingServerMethod<byte[], byte[]>(service.EchoStream));
    }

    public virtual Task<byte[]> Echo(byte[] request, ServerCallContext context) => Task.FromResult(request);

    public virtual async Task EchoStream(IAsyncStreamReader<byte[]> requests, IServerStreamWriter<byte[]> answers, ServerCallContext context)
    {
        while (await requests.MoveNext(context.CancellationToken))
        {
            await answers.WriteAsync(requests.Current);
        }
    }
}
