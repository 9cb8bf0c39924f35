using Grpc.Net.Client;

namespace Traceability.Bench;

/// <summary>Light connections to a gRPC server.</summary>
internal static class Channels
{
    /// <summary>Opens further connections when one has as many calls as its server allows.</summary>
    public static GrpcChannel To(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true, UseProxy = false },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = null,
    });
}
