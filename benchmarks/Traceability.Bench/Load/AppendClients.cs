using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;

namespace Traceability.Bench;

/// <summary>Clients of the write door. Each takes histories and sends them in order; every statement must be taken by the ledger.</summary>
/// <param name="channel">To the service.</param>
/// <param name="load">Where the statements come from.</param>
internal sealed class AppendClients(GrpcChannel channel, SignedLoad load)
{
    // Messages of a stream that go to the network together.
    private const int Together = 20;

    private readonly CallInvoker invoker = channel.CreateCallInvoker();

    /// <summary>Sends one statement after the other, each in a call of its own.</summary>
    public async Task UnaryAsync(TimeSpan time, Times times, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time && load.Take() is { } history)
        {
            foreach (var request in history)
            {
                var sent = Stopwatch.GetTimestamp();
                await SendAsync(request, cancellation);
                times.Add(Stopwatch.GetElapsedTime(sent));
            }
        }
    }

    /// <summary>Sends statements at a steady pace, whether or not earlier ones are answered; a time counts from when it should have been sent.</summary>
    /// <param name="pause">From one statement of this client to the next.</param>
    /// <param name="first">When to begin.</param>
    public async Task PacedAsync(TimeSpan time, TimeSpan pause, TimeSpan first, Times times, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var due = first;
        while (due < time && load.Take() is { } history)
        {
            foreach (var request in history)
            {
                var wait = due - Stopwatch.GetElapsedTime(start);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, cancellation);
                }

                // A timer wakes up to a millisecond late; that is not the ledger's.
                var sent = Stopwatch.GetTimestamp();
                await SendAsync(request, cancellation);
                times.Add(wait > TimeSpan.Zero ? Stopwatch.GetElapsedTime(sent) : Stopwatch.GetElapsedTime(start) - due);
                due += pause;
            }
        }
    }

    /// <summary>Sends as fast as the stream takes it.</summary>
    public async Task StreamAsync(TimeSpan time, Times times, CancellationToken cancellation)
    {
        var sent = new ConcurrentQueue<long>();
        using var call = invoker.AsyncDuplexStreamingCall(RawCalls.AppendBatch, null, new CallOptions(cancellationToken: cancellation));
        var reading = ReadAsync(call.ResponseStream, sent, times, cancellation);
        var start = Stopwatch.GetTimestamp();
        var waiting = 0;
        while (Stopwatch.GetElapsedTime(start) < time && !reading.IsCompleted && load.Take() is { } history)
        {
            foreach (var request in history)
            {
                waiting = (waiting + 1) % Together;
                call.RequestStream.WriteOptions = waiting == 0 ? null : Buffered;
                sent.Enqueue(Stopwatch.GetTimestamp());
                await call.RequestStream.WriteAsync(request, cancellation);
            }
        }

        await call.RequestStream.CompleteAsync();
        await reading;
        if (!sent.IsEmpty)
        {
            throw new InvalidOperationException("The stream ended before every statement was answered.");
        }
    }

    private static readonly WriteOptions Buffered = new(WriteFlags.BufferHint);

    private static async Task ReadAsync(
        IAsyncStreamReader<RawAnswer> answers, ConcurrentQueue<long> sent, Times times, CancellationToken cancellation)
    {
        while (await answers.MoveNext(cancellation))
        {
            if (answers.Current == RawAnswer.Refused || !sent.TryDequeue(out var when))
            {
                throw new InvalidOperationException("The ledger refused a statement that is right.");
            }

            times.Add(Stopwatch.GetElapsedTime(when));
        }
    }

    /// <summary>Sends one statement.</summary>
    public async Task SendAsync(byte[] request, CancellationToken cancellation)
    {
        using var call = invoker.AsyncUnaryCall(RawCalls.Append, null, new CallOptions(cancellationToken: cancellation), request);
        await call.ResponseAsync;
    }
}
