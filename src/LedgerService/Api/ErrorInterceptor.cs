using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Connections;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Api;

/// <summary>The one place where what goes wrong becomes a gRPC status. Nothing internal leaves; no reason is withheld.</summary>
internal sealed class ErrorInterceptor(LedgerMeters meters, IHostApplicationLifetime lifetime, ILogger<ErrorInterceptor> logger) : Interceptor
{
    private const string Health = "/grpc.health.";

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
            // Whoever asks for health is told that it ends; everybody else goes elsewhere.
            if (lifetime.ApplicationStopping.IsCancellationRequested && !context.Method.StartsWith(Health, StringComparison.Ordinal))
            {
                throw new LedgerDrainingException("The ledger is stopping and takes no new calls. Nothing was read or written.");
            }

            return await call();
        }
        catch (RpcException)
        {
            throw;
        }
        catch (QueueFullException full)
        {
            throw Later(StatusCode.ResourceExhausted, "QUEUE_FULL", full.Message, QueueFullException.RetryAfter);
        }
        catch (LedgerDrainingException draining)
        {
            throw Later(StatusCode.Unavailable, LedgerDrainingException.Code, draining.Message, LedgerDrainingException.RetryAfter, draining.Values);
        }
        catch (LogUnavailableException unavailable)
        {
            throw Later(StatusCode.Unavailable, "LOG_UNAVAILABLE", unavailable.Message, QueueFullException.RetryAfter);
        }
        catch (HeadRefusedException refused)
        {
            throw Later(StatusCode.Unavailable, "LOG_UNAVAILABLE", refused.Message, QueueFullException.RetryAfter);
        }
        catch (NotYetWitnessedException unwitnessed)
        {
            throw Later(StatusCode.Unavailable, NotYetWitnessedException.Code, unwitnessed.Message, NotYetWitnessedException.RetryAfter);
        }
        catch (LogForkedException forked)
        {
            throw Later(StatusCode.Unavailable, LogForkedException.Code, forked.Message, null);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            meters.DatabaseFailed(fault, "call");
            LedgerLog.CallFailed(logger, context.Method, fault);
            throw Later(
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
            meters.DatabaseFailed(fault, "call");
            LedgerLog.CallFailed(logger, context.Method, fault);
            throw GrpcStatus.Of(StatusCode.Internal, "INTERNAL", "The ledger failed on this call. Its operator has the details.");
        }
    }

    private RpcException Later(
        StatusCode status, string code, string sentence, TimeSpan? retryAfter, IReadOnlyDictionary<string, string>? values = null)
    {
        meters.PushedBack(code);
        return GrpcStatus.Of(status, code, sentence, retryAfter, values);
    }
}
