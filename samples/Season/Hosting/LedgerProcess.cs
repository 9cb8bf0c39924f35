using System.Diagnostics;
using System.Text.Json;

namespace Traceability.Season.Hosting;

/// <summary>The ledger service as a child process, which ends with this one however that ends (keep-ledger.sh).</summary>
internal sealed class LedgerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    private readonly Process keeper;

    private LedgerProcess(Process keeper, Uri web, Uri grpc)
    {
        (this.keeper, Web, Grpc) = (keeper, web, grpc);
    }

    /// <summary>Where people and machines ask over HTTP.</summary>
    public Uri Web { get; }

    /// <summary>Where gRPC is answered.</summary>
    public Uri Grpc { get; }

    /// <summary>Starts the service and waits until it listens.</summary>
    /// <param name="options">Ports and service.</param>
    /// <param name="folder">Its data directory and log.</param>
    /// <param name="create">Whether it may begin a ledger where there is none: a lost disk is no new ledger.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="SeasonFault">It did not start; says what it said last.</exception>
    public static async Task<LedgerProcess> StartAsync(
        SeasonOptions options, DataFolder folder, bool create, CancellationToken cancellation)
    {
        var announced = Path.Combine(folder.Ledger, "addresses.json");
        if (File.Exists(announced))
        {
            File.Delete(announced);
        }

        File.Delete(folder.ServiceLog);
        var keeper = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "keep-ledger.sh"), folder.ServiceLog, "dotnet", Path.GetFullPath(options.Service),
                $"--Ledger:DataDirectory={folder.Ledger}", $"--Ledger:Create={create}", "--Ledger:Origin=example.org/sample-season",
                $"--Ledger:WebPort={options.WebPort}", $"--Ledger:GrpcPort={options.GrpcPort}",
            },
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(options.Service))!,
        }) ?? throw new SeasonFault("bash could not be started.");
        try
        {
            return await ListeningAsync(keeper, announced, options, folder, cancellation);
        }
        catch
        {
            await StopAsync(keeper);
            throw;
        }
    }

    /// <summary>Ends when the service has ended.</summary>
    public Task WaitAsync(CancellationToken cancellation) => keeper.WaitForExitAsync(cancellation);

    /// <summary>Asks the service to finish what it has begun, and waits for that.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(keeper);

    private static async Task<LedgerProcess> ListeningAsync(
        Process keeper, string announced, SeasonOptions options, DataFolder folder, CancellationToken cancellation)
    {
        var started = Stopwatch.StartNew();
        while (!File.Exists(announced))
        {
            if (keeper.HasExited || started.Elapsed > LongestStart)
            {
                // Another program may have been quicker to take a port than the service.
                await Ports.CheckAsync(options, cancellation);
                throw new SeasonFault($"The ledger service did not start. {LastWords(folder.ServiceLog)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }

        var addresses = JsonSerializer.Deserialize<Dictionary<string, Uri>>(await File.ReadAllBytesAsync(announced, cancellation))!;
        return new LedgerProcess(keeper, addresses["web"], addresses["grpc"]);
    }

    private static async Task StopAsync(Process keeper)
    {
        using (keeper)
        {
            keeper.StandardInput.Close();
            using var patience = new CancellationTokenSource(LongestStop);
            try
            {
                await keeper.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                keeper.Kill(entireProcessTree: true);
            }
        }
    }

    private static string LastWords(string log) => File.Exists(log)
        ? $"It said:{Environment.NewLine}{string.Join(Environment.NewLine, File.ReadLines(log).TakeLast(12).Select(line => "  " + line))}"
        : "It said nothing.";
}
