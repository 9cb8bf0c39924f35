using Google.Protobuf;
using Grpc.Core;

namespace Traceability.LedgerService.Api;

/// <summary>
/// Reasons for messages that no handler of ours gets to see, because they are too large or no messages at all. Repeating them
/// cannot help, so both are INVALID_ARGUMENT, whatever status the transport would give.
/// </summary>
internal static class UnreadMessage
{

    /// <summary>For a fault while a stream was read; null when reading was not the fault.</summary>
    public static RpcException? Of(Exception fault) => fault switch
    {
        RpcException { StatusCode: StatusCode.ResourceExhausted, Trailers.Count: 0 } => TooLarge(),
        InvalidProtocolBufferException => Malformed(),
        _ => null,
    };

    /// <summary>For a call of one message: it is read before any interceptor runs, so its bare status is completed here.</summary>
    public static async Task TellAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        var headers = http.Response.Headers;
        if (http.Response.HasStarted || headers.ContainsKey(GrpcStatus.DetailsTrailer))
        {
            return;
        }

        // Our interceptor leaves no handler's fault bare: UNKNOWN can only come from the reading.
        var told = headers[GrpcStatus.StatusHeader].ToString() switch
        {
            "8" => TooLarge(),
            "2" => Malformed(),
            _ => null,
        };
        if (told is not null)
        {
            GrpcStatus.WriteTo(http.Response, told);
        }
    }

    private static RpcException TooLarge() => GrpcStatus.Of(
        StatusCode.InvalidArgument, "MESSAGE_TOO_LARGE", "The message is larger than any statement with its sealed parts can be.");

    private static RpcException Malformed() => GrpcStatus.Of(
        StatusCode.InvalidArgument, "MESSAGE_MALFORMED", "The bytes sent are not the message that this method takes.");
}
