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

    private static readonly WriteOptions Buffered = new(WriteFlags.BufferHint);

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
            foreach (var request in history.TakeWhile(_ => due < time))
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
    public Task StreamAsync(TimeSpan time, Times times, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        return SendAsync(Taken(), times, cancellation);

        IEnumerable<byte[][]> Taken()
        {
            while (Stopwatch.GetElapsedTime(start) < time && load.Take() is { } history)
            {
                yield return history;
            }
        }
    }

    private async Task SendAsync(IEnumerable<byte[][]> histories, Times times, CancellationToken cancellation)
    {
        var sent = new ConcurrentQueue<long>();
        using var call = invoker.AsyncDuplexStreamingCall(RawCalls.AppendBatch, null, new CallOptions(cancellationToken: cancellation));
        var reading = ReadAsync(call.ResponseStream, sent, times, cancellation);
        var waiting = 0;
        foreach (var request in histories.TakeWhile(_ => !reading.IsCompleted).SelectMany(history => history))
        {
            waiting = (waiting + 1) % Together;
            call.RequestStream.WriteOptions = waiting == 0 ? null : Buffered;
            sent.Enqueue(Stopwatch.GetTimestamp());
            await call.RequestStream.WriteAsync(request, cancellation);
        }

        await call.RequestStream.CompleteAsync();
        await reading;
        if (!sent.IsEmpty)
        {
            throw new InvalidOperationException("The stream ended before every statement was answered.");
        }
    }

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

    /// <summary>Sends what a ledger needs before the season can start.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        foreach (var request in load.Opening)
        {
            await SendAsync(request, cancellation);
        }
    }

    /// <summary>Sends about so many statements, in four streams, and returns how many it were.</summary>
    /// <param name="asked">Gets a request for the receipt of some of them.</param>
    public async Task<int> FillAsync(int statements, List<byte[]> asked, CancellationToken cancellation)
    {
        const int Streams = 4;
        const int Ask = 10;
        List<byte[][]> histories = [];
        while (histories.Count * SignedLoad.StatementsOfHistory < statements && load.Take() is { } history)
        {
            histories.Add(history);
        }

        asked.AddRange(histories.Where((_, place) => place % Ask == 0 || histories.Count < Ask).Select(history => ReceiptClients.RequestFor(history[0])));
        await Task.WhenAll(histories.Chunk((histories.Count / Streams) + 1).Select(part => Task.Run(() => SendAsync(part, new Times(), cancellation), cancellation)));
        return histories.Count * SignedLoad.StatementsOfHistory;
    }

    /// <summary>Sends one statement.</summary>
    public async Task SendAsync(byte[] request, CancellationToken cancellation)
    {
        using var call = invoker.AsyncUnaryCall(RawCalls.Append, null, new CallOptions(cancellationToken: cancellation), request);
        await call.ResponseAsync;
    }
}
