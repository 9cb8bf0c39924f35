using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>Clients who ask for receipts.</summary>
/// <param name="channel">To the service.</param>
/// <param name="asked">Bytes of GetReceiptRequest; each client asks for all of them, beginning elsewhere.</param>
internal sealed class ReceiptClients(GrpcChannel channel, IReadOnlyList<byte[]> asked)
{
    private readonly CallInvoker invoker = channel.CreateCallInvoker();

    /// <summary>The request for the receipt of a statement.</summary>
    /// <param name="request">Bytes of the AppendRequest that brought it.</param>
    public static byte[] RequestFor(byte[] request) => new GetReceiptRequest
    {
        StatementId = StatementId.Of(AppendRequest.Parser.ParseFrom(request).Statement.Statement.Span).ToByteString(),
    }.ToByteArray();

    /// <summary>Asks one after the other.</summary>
    public async Task AskAsync(int number, TimeSpan time, Times times, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        for (var next = number * 31; Stopwatch.GetElapsedTime(start) < time; next++)
        {
            var sent = Stopwatch.GetTimestamp();
            using var call = invoker.AsyncUnaryCall(
                RawCalls.GetReceipt, null, new CallOptions(cancellationToken: cancellation), asked[next % asked.Count]);
            await call.ResponseAsync;
            times.Add(Stopwatch.GetElapsedTime(sent));
        }
    }
}
