using Grpc.Core;

namespace Traceability.Bench;

/// <summary>Answers with what was sent.</summary>
internal sealed class EchoService : EchoContract
{
    public override Task<byte[]> Echo(byte[] request, ServerCallContext context) => Task.FromResult(request);
}
