using Grpc.Net.Client;

namespace Traceability.Client;

/// <summary>Opens connections: HTTP/2, over TLS or (loopback, private networks) in clear.</summary>
internal static class LedgerChannel
{
    internal static GrpcChannel Open(Uri address, LedgerClientOptions options) =>
        GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                ConnectTimeout = options.ConnectTimeout,
                EnableMultipleHttp2Connections = true,
                KeepAlivePingDelay = TimeSpan.FromSeconds(30),
                KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            },
            DisposeHttpClient = true,
            MaxReceiveMessageSize = options.MaxAnswerBytes,
            ThrowOperationCanceledOnCancellation = false,
        });
}
