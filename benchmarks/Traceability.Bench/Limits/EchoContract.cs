using Grpc.Core;

namespace Traceability.Bench;

/// <summary>What generated code would be: the server looks for virtual methods of a base class, named as on the wire.</summary>
[BindServiceMethod(typeof(EchoContract), nameof(Bind))]
internal abstract class EchoContract
{
    private const string Name = "traceability.bench.Echo";

    /// <summary>One message.</summary>
    public static Method<byte[], byte[]> Unary { get; } = RawCalls.Unary(Name, nameof(Echo));

    /// <summary>Tells the server of it.</summary>
    public static void Bind(ServiceBinderBase binder, EchoContract? service)
    {
        ArgumentNullException.ThrowIfNull(binder);
        binder.AddMethod(Unary, service is null ? null! : new UnaryServerMethod<byte[], byte[]>(service.Echo));
    }

    /// <summary>Answers with what was sent.</summary>
    public abstract Task<byte[]> Echo(byte[] request, ServerCallContext context);
}
