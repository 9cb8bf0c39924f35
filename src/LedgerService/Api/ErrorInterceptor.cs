using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Connections;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Api;

/// <summary>The one place where what goes wrong becomes a gRPC status. Nothing internal leaves; no reason is withheld.</summary>
internal sealed class ErrorInterceptor(ILogger<ErrorInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(request, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => Nothing(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => Nothing(ReadOrTellAsync(continuation(requestStream, responseStream, context))));

    // Only here do handlers read messages, and read no others: what cannot be parsed came from the caller.
    private static async Task ReadOrTellAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (Exception fault) when (UnreadMessage.Of(fault) is { } told)
        {
            throw told;
        }
    }

    private static async Task<bool> Nothing(Task call)
    {
        await call;
        return true;
    }

    // A connection that breaks shows as a failed read before the call's own cancellation is raised.
    private static bool IsCallerGone(Exception fault, ServerCallContext context) =>
        (fault is OperationCanceledException or IOException && context.CancellationToken.IsCancellationRequested)
        || fault is ConnectionResetException
        || fault is IOException { InnerException: ConnectionAbortedException };

    private async Task<T> GuardAsync<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException)
        {
            throw;
        }
        catch (QueueFullException full)
        {
            throw GrpcStatus.Of(StatusCode.ResourceExhausted, "QUEUE_FULL", full.Message, QueueFullException.RetryAfter);
        }
        catch (LogUnavailableException unavailable)
        {
            throw GrpcStatus.Of(StatusCode.Unavailable, "LOG_UNAVAILABLE", unavailable.Message, QueueFullException.RetryAfter);
        }
        catch (NotYetWitnessedException unwitnessed)
        {
            throw GrpcStatus.Of(StatusCode.Unavailable, NotYetWitnessedException.Code, unwitnessed.Message, NotYetWitnessedException.RetryAfter);
        }
        catch (LogForkedException forked)
        {
            throw GrpcStatus.Of(StatusCode.Unavailable, LogForkedException.Code, forked.Message);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            LedgerLog.CallFailed(logger, context.Method, fault);
            throw GrpcStatus.Of(
                StatusCode.Unavailable, "LOG_UNAVAILABLE", "The ledger's database does not answer now. Try again.", QueueFullException.RetryAfter);
        }
        catch (Exception gone) when (IsCallerGone(gone, context))
        {
            throw GrpcStatus.Of(StatusCode.Cancelled, "CALL_CANCELLED", "The call was cancelled by its caller.");
        }
#pragma warning disable CA1031 // Everything else is a fault of ours: logged whole, answered without internals.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LedgerLog.CallFailed(logger, context.Method, fault);
            throw GrpcStatus.Of(StatusCode.Internal, "INTERNAL", "The ledger failed on this call. Its operator has the details.");
        }
    }
}
