using Grpc.Core;

namespace Traceability.LedgerService.Tests;

/// <summary>A call as a service sees it.</summary>
internal sealed class TestCall(CancellationToken cancellation = default) : ServerCallContext
{
    private readonly Metadata headers = [];
    private readonly Metadata trailers = [];

    protected override string MethodCore => "/traceability.v1.Test/Call";

    protected override string HostCore => "localhost";

    protected override string PeerCore => "ipv4:127.0.0.1:1";

    protected override DateTime DeadlineCore => DateTime.MaxValue;

    protected override Metadata RequestHeadersCore => headers;

    protected override CancellationToken CancellationTokenCore => cancellation;

    protected override Metadata ResponseTrailersCore => trailers;

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => new("", []);

    /// <summary>A call with this authorization.</summary>
    public static TestCall With(string authorization)
    {
        var call = new TestCall();
        call.headers.Add("authorization", authorization);
        return call;
    }

    /// <summary>A further header.</summary>
    public TestCall And(string authorization)
    {
        headers.Add("authorization", authorization);
        return this;
    }

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException();
}
