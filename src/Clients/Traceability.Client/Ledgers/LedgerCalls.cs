using Grpc.Core;

namespace Traceability.Client;

/// <summary>Makes calls: headers, deadlines, and the one place where gRPC failures become this library's faults.</summary>
internal sealed class LedgerCalls
{
    private readonly CallerTokens? tokens;
    private readonly TimeProvider time;
    private readonly TimeSpan deadline;

    internal LedgerCalls(CallerTokens? tokens, TimeProvider time, TimeSpan deadline)
    {
        this.tokens = tokens;
        this.time = time;
        this.deadline = deadline;
    }

    internal async Task<TResponse> AskAsync<TResponse>(
        Func<CallOptions, AsyncUnaryCall<TResponse>> call, CancellationToken cancellation)
    {
        try
        {
            using var asked = call(OptionsWith(time.GetUtcNow().UtcDateTime + deadline, cancellation));
            return await asked.ResponseAsync;
        }
        catch (RpcException failure)
        {
            throw Translate(failure, cancellation);
        }
    }

    /// <summary>Options of a stream, which may stay open for as long as it is wanted.</summary>
    internal CallOptions StreamOptions(CancellationToken cancellation) => OptionsWith(null, cancellation);

    /// <summary>What to throw instead.</summary>
    internal static Exception Translate(RpcException failure, CancellationToken cancellation)
    {
        if (failure.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested)
        {
            return new OperationCanceledException(failure.Message, failure, cancellation);
        }

        var (refusal, retryAfter) = RichStatus.Read(failure);
        return (refusal.IsPassing, refusal.IsStated) switch
        {
            (true, true) => new LedgerUnreachableException(refusal, retryAfter, failure),
            (true, false) => new LedgerUnreachableException(failure.StatusCode, refusal.Sentence, retryAfter, failure),
            _ => new LedgerRefusedException(refusal, failure),
        };
    }

    private CallOptions OptionsWith(DateTime? until, CancellationToken cancellation)
    {
        var headers = new Metadata();
        if (tokens?.Current() is { } token)
        {
            headers.Add("authorization", $"Bearer {token}");
        }

        return new CallOptions(headers, until, cancellation);
    }
}
