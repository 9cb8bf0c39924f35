using System.Text.Json;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>The ledger service as a process, on its own data directory and, after a restart, on the same ports.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly string[] options;
    private readonly FalseClock? clock;
    private ChildProcess process;
    private GrpcChannel channel;

    private ServiceProcess(string folder, string[] options, FalseClock? clock, ChildProcess process, Uri web, Uri grpc)
    {
        (Folder, this.options, this.clock, this.process, Web, Grpc) = (folder, options, clock, process, web, grpc);
        channel = GrpcChannel.ForAddress(grpc);
    }

    /// <summary>Its data directory.</summary>
    public string Folder { get; }

    public Uri Web { get; }

    public Uri Grpc { get; }

    /// <summary>What it logged since its last start.</summary>
    public string Log => process.Output + process.Error;

    /// <summary>Calls that nothing verifies or translates.</summary>
    public V1.LedgerService.LedgerServiceClient Raw => new(channel);

    public GrpcChannel Channel => channel;

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="folder">Data directory.</param>
    /// <param name="options">More options, such as "--Ledger:BatchLimit=1".</param>
    public static Task<ServiceProcess> StartAsync(string folder, params string[] options) => StartAsync(folder, null, options);

    /// <summary>Starts it with a clock of its own and waits until it listens.</summary>
    public static async Task<ServiceProcess> StartAsync(string folder, FalseClock? clock, params string[] options)
    {
        var origin = options.FirstOrDefault(option => option.StartsWith("--Ledger:Origin=", StringComparison.Ordinal)) ?? $"--Ledger:Origin={Season.Origin}";
        var (process, web, grpc) = await ListeningAsync(folder, [.. options, "--Ledger:Create=true", origin], LoopbackPort.Pick(), LoopbackPort.Pick(), clock);
        return new ServiceProcess(folder, options, clock, process, web, grpc);
    }

    /// <summary>Starts it and waits for its end: for starts that must be refused.</summary>
    public static Task<(int ExitCode, string Log)> StartInVainAsync(string folder, params string[] options) => StartInVainAsync(folder, null, options);

    /// <summary>The same with a clock of its own.</summary>
    public static async Task<(int ExitCode, string Log)> StartInVainAsync(string folder, FalseClock? clock, params string[] options)
    {
        var announced = Announced(folder);
        await using var process = Run(folder, options, 0, 0, clock);
        await Patience.UntilAsync(() => process.HasExited || File.Exists(announced), "the service to end");
        Assert.True(process.HasExited, $"The service listens; it should have refused to start:\n{process.Output}");
        var exitCode = await process.ExitAsync();
        return (exitCode, process.Output + process.Error);
    }

    /// <summary>Runs one of the operator's commands on the data directory to its end, whether the service runs or not.</summary>
    public async Task<TraceResult> OperateAsync(params string[] words)
    {
        await using var operating = ChildProcess.Start(
            BuiltProgram.Service, [.. words, $"--Ledger:DataDirectory={Folder}"], Path.GetTempPath());
        var exitCode = await operating.ExitAsync();
        return new TraceResult(exitCode, operating.Output, operating.Error);
    }

    /// <summary>Starts again what was killed or stopped.</summary>
    public async Task RestartAsync()
    {
        await process.DisposeAsync();
        channel.Dispose();
        (process, _, _) = await ListeningAsync(Folder, options, Web.Port, Grpc.Port, clock);
        channel = GrpcChannel.ForAddress(Grpc);
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => process.KillAsync();

    /// <summary>SIGTERM, and what it ended with.</summary>
    public async Task<int> TerminateAsync()
    {
        await process.TerminateAsync();
        return await process.ExitAsync();
    }

    /// <summary>SIGTERM; it must end well, and must have logged no fault.</summary>
    public async Task StopAsync()
    {
        Assert.Equal(0, await TerminateAsync());
        Assert.False(
            Log.Contains("fail:", StringComparison.Ordinal) || Log.Contains("crit:", StringComparison.Ordinal), $"It logged a fault:\n{Log}");
    }

    /// <summary>The newest signed checkpoint.</summary>
    public async Task<string> CheckpointAsync() => (await Raw.GetCheckpointAsync(new GetCheckpointRequest())).Checkpoint;

    /// <summary>How many entries the ledger has.</summary>
    public async Task<ulong> SizeAsync() =>
        SignedNote.TryParse(await CheckpointAsync(), out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? checkpoint.Size
            : throw new InvalidDataException("The checkpoint cannot be read.");

    /// <summary>Returns once the ledger has this many entries.</summary>
    public async Task GrownToAsync(ulong size)
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        while (await ReachesAsync(size) is false)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
        }
    }

    // A database that is slow for a moment is asked again.
    private async Task<bool> ReachesAsync(ulong size)
    {
        try
        {
            return await SizeAsync() >= size;
        }
        catch (RpcException away) when (away.StatusCode == StatusCode.Unavailable)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await process.DisposeAsync();
    }

    /// <summary>The file that tells where it listens; what an earlier run left there is gone.</summary>
    private static string Announced(string folder)
    {
        var file = Path.Combine(folder, "addresses.json");
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        return file;
    }

    private static ChildProcess Run(string folder, IEnumerable<string> options, int webPort, int grpcPort, FalseClock? clock) => ChildProcess.Start(
        BuiltProgram.Service,
        [$"--Ledger:DataDirectory={folder}", $"--Ledger:WebPort={webPort}", $"--Ledger:GrpcPort={grpcPort}", "--Ledger:DrainMs=0", .. options],
        Path.GetTempPath(),
        clock?.Environment);

    private static async Task<(ChildProcess Process, Uri Web, Uri Grpc)> ListeningAsync(
        string folder, IEnumerable<string> options, int webPort, int grpcPort, FalseClock? clock)
    {
        var announced = Announced(folder);
        var process = Run(folder, options, webPort, grpcPort, clock);
        await Patience.UntilAsync(() => process.HasExited || File.Exists(announced), "the service to listen");
        if (process.HasExited)
        {
            await process.ExitAsync();
            throw new InvalidOperationException($"The service did not start:\n{process.Output}{process.Error}");
        }

        var addresses = JsonSerializer.Deserialize<Dictionary<string, Uri>>(await File.ReadAllBytesAsync(announced))!;
        return (process, addresses["web"], addresses["grpc"]);
    }
}
