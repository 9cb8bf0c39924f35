using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Grpc.Net.Client;
using Traceability.TestKit;

namespace Traceability.Bench;

/// <summary>The ledger service as a process of its own, as it is shipped, without limits of calls for one address.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly RunningProgram program;

    private RunningService(RunningProgram program, BenchStore store, Dictionary<string, Uri> addresses, double startMs)
    {
        (this.program, Store, StartMs) = (program, store, startMs);
        (Web, Grpc) = (addresses["web"], addresses["grpc"]);
    }

    /// <summary>Where it keeps its ledger.</summary>
    public BenchStore Store { get; }

    /// <summary>Where people ask.</summary>
    public Uri Web { get; }

    /// <summary>Where programs ask.</summary>
    public Uri Grpc { get; }

    /// <summary>From its start until it listened, milliseconds.</summary>
    public double StartMs { get; }

    /// <summary>Its process.</summary>
    public int Id => program.Id;

    /// <summary>Starts it on a store and waits until it listens.</summary>
    public static async Task<RunningService> StartAsync(BenchStore store, CancellationToken cancellation)
    {
        var announced = Path.Combine(store.Folder, "addresses.json");
        File.Delete(announced);
        var start = Stopwatch.GetTimestamp();
        var program = RunningProgram.Start(
            Path.Combine(Project.Root, "artifacts", "bin", "LedgerService", "release", "Traceability.LedgerService.dll"),
            [$"--Ledger:Origin={SeasonScript.Origin}", "--Ledger:Create=true", "--Ledger:WebPort=0", "--Ledger:GrpcPort=0",
                "--Ledger:AppendsPerMinute=0", "--Ledger:ScansPerMinute=0", "--Ledger:ListingsPerMinute=0"],
            store.Describe);
        try
        {
            await program.WaitForAsync(announced, cancellation);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var addresses = JsonSerializer.Deserialize<Dictionary<string, Uri>>(await File.ReadAllBytesAsync(announced, cancellation))!;
            return new RunningService(program, store, addresses, took);
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until its followers have read the whole log.</summary>
    public async Task CaughtUpAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Web };
        var checkpoint = await http.GetStringAsync(new Uri("/checkpoint", UriKind.Relative), cancellation);
        var last = long.Parse(checkpoint.Split('\n')[1], CultureInfo.InvariantCulture) - 1;
        while (true)
        {
            using var figures = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri("/statistics", UriKind.Relative), cancellation));
            if (figures.RootElement.GetProperty("as_of_entry") is { ValueKind: JsonValueKind.Number } read && read.GetInt64() >= last)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    /// <summary>A connection, or several when many calls go on at once.</summary>
    public GrpcChannel Connect() => Channels.To(Grpc);

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
