using System.Diagnostics;
using System.Text.Json;
using Grpc.Core;

namespace Traceability.Bench;

/// <summary>How many calls of the same size the same client gets answered by a server that does nothing.</summary>
internal static class Echoes
{
    /// <summary>Calls of a number of clients for a time.</summary>
    public static async Task<LoadRun> RunAsync(int clients, int size, TimeSpan time, CancellationToken cancellation)
    {
        var file = Path.Combine(Path.GetTempPath(), $"traceability-echo-{Environment.ProcessId}");
        File.Delete(file);
        await using var program = RunningProgram.Start(typeof(Echoes).Assembly.Location, [EchoProgram.Word, file], _ => { });
        await program.WaitForAsync(file, cancellation);
        var address = new Uri(JsonSerializer.Deserialize<string>(await File.ReadAllTextAsync(file, cancellation))!);
        File.Delete(file);
        using var channel = Channels.To(address);
        var invoker = channel.CreateCallInvoker();
        var request = new byte[size];
        await LoadRun.OfAsync(clients, (_, times) => CallAsync(time / 2, times), program.Id, null);
        return await LoadRun.OfAsync(clients, (_, times) => CallAsync(time, times), program.Id, null);

        async Task CallAsync(TimeSpan until, Times times)
        {
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < until)
            {
                var sent = Stopwatch.GetTimestamp();
                using var call = invoker.AsyncUnaryCall(EchoContract.Unary, null, new CallOptions(cancellationToken: cancellation), request);
                await call.ResponseAsync;
                times.Add(Stopwatch.GetElapsedTime(sent));
            }
        }
    }
}
