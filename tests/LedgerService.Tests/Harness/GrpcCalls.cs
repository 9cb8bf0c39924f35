using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Tests;

/// <summary>Calls of a running service as its clients make them.</summary>
internal sealed class GrpcCalls(CallInvoker invoker)
{
    private const string Ledger = "traceability.v1.LedgerService";
    private const string Health = "grpc.health.v1.Health";

    public AsyncUnaryCall<AppendResponse> AppendAsync(AppendRequest request) =>
        invoker.AsyncUnaryCall(Method<AppendRequest, AppendResponse>(MethodType.Unary, Ledger, "Append"), null, default, request);

    public AsyncDuplexStreamingCall<AppendBatchRequest, AppendBatchResponse> AppendBatch() => invoker.AsyncDuplexStreamingCall(
        Method<AppendBatchRequest, AppendBatchResponse>(MethodType.DuplexStreaming, Ledger, "AppendBatch"), null, default);

    public AsyncUnaryCall<GetReceiptResponse> GetReceiptAsync(GetReceiptRequest request) =>
        invoker.AsyncUnaryCall(Method<GetReceiptRequest, GetReceiptResponse>(MethodType.Unary, Ledger, "GetReceipt"), null, default, request);

    public AsyncUnaryCall<GetCheckpointResponse> GetCheckpointAsync() => invoker.AsyncUnaryCall(
        Method<GetCheckpointRequest, GetCheckpointResponse>(MethodType.Unary, Ledger, "GetCheckpoint"), null, default, new GetCheckpointRequest());

    public AsyncUnaryCall<GetLedgerResponse> GetLedgerAsync() => invoker.AsyncUnaryCall(
        Method<GetLedgerRequest, GetLedgerResponse>(MethodType.Unary, "traceability.v1.RegistryService", "GetLedger"), null, default, new GetLedgerRequest());

    public AsyncServerStreamingCall<WatchEntriesResponse> WatchEntries(WatchEntriesRequest request, Metadata headers) =>
        invoker.AsyncServerStreamingCall(
            Method<WatchEntriesRequest, WatchEntriesResponse>(MethodType.ServerStreaming, Ledger, "WatchEntries"), null, new CallOptions(headers), request);

    public AsyncDuplexStreamingCall<VerifyListingsRequest, VerifyListingsResponse> VerifyListings() => invoker.AsyncDuplexStreamingCall(
        Method<VerifyListingsRequest, VerifyListingsResponse>(MethodType.DuplexStreaming, "traceability.v1.ListingService", "VerifyListings"), null, default);

    public AsyncUnaryCall<HealthCheckResponse> CheckHealthAsync(string service = "") => invoker.AsyncUnaryCall(
        Method<HealthCheckRequest, HealthCheckResponse>(MethodType.Unary, Health, "Check"), null, default, new HealthCheckRequest { Service = service });

    public AsyncServerStreamingCall<HealthCheckResponse> WatchHealth(string service = "") => invoker.AsyncServerStreamingCall(
        Method<HealthCheckRequest, HealthCheckResponse>(MethodType.ServerStreaming, Health, "Watch"), null, default, new HealthCheckRequest { Service = service });

    /// <summary>Any unary call of the contract.</summary>
    public async Task<TResponse> AskAsync<TRequest, TResponse>(string service, TRequest request, Metadata? headers = null)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => await invoker.AsyncUnaryCall(
            Method<TRequest, TResponse>(MethodType.Unary, $"traceability.v1.{service}", typeof(TRequest).Name[..^"Request".Length]),
            null,
            new CallOptions(headers),
            request);

    private static Method<TRequest, TResponse> Method<TRequest, TResponse>(MethodType type, string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => new(type, service, name, Of<TRequest>(), Of<TResponse>());

    private static Marshaller<T> Of<T>()
        where T : class, IMessage<T>, new() => Marshallers.Create(
            message => message.ToByteArray(),
            bytes =>
            {
                var message = new T();
                message.MergeFrom(bytes);
                return message;
            });
}
