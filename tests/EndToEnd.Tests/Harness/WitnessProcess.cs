using System.Globalization;
using System.Text;
using System.Text.Json;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>`trace witness` as a process, in a folder of its own.</summary>
internal sealed class WitnessProcess : IAsyncDisposable
{
    private readonly string folder;
    private readonly HttpClient http = new();
    private ChildProcess? process;

    private WitnessProcess(string folder) => this.folder = folder;

    public string Vkey { get; private set; } = "";

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Makes a witness that follows a log with these keys, and waits until it listens.</summary>
    public static async Task<WitnessProcess> StartAsync(string folder, string name, params IEnumerable<string> logKeys)
    {
        var witness = new WitnessProcess(folder);
        (await TraceProcess.RunAsync(folder, "witness", "init", "--data", folder, "--name", name)).Ended(0);
        (await TraceProcess.RunAsync(folder, ["witness", "add-log", "--data", folder, .. logKeys])).Ended(0);
        await witness.StartAgainAsync();
        return witness;
    }

    /// <summary>Starts what was stopped or killed, on the same port.</summary>
    public async Task StartAgainAsync()
    {
        var port = process is null ? 0 : Address.Port;
        var started = TraceProcess.Start(folder, "witness", "--data", folder, "--listen", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "--json");
        process = started;
        await Patience.UntilAsync(() => started.HasExited || started.Output.Contains('\n', StringComparison.Ordinal), "the witness to listen");
        Assert.False(started.HasExited, $"The witness did not start:\n{started.Error}");
        var said = JsonDocument.Parse(started.Output).RootElement;
        (Vkey, Address) = (said.GetProperty("vkey").GetString()!, new Uri(said.GetProperty("address").GetString()!));
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => process!.KillAsync();

    /// <summary>SIGTERM, and what it ended with.</summary>
    public async Task<int> TerminateAsync()
    {
        await process!.TerminateAsync();
        return await process.ExitAsync();
    }

    /// <summary>Status and body of what it answers to a log.</summary>
    public async Task<(int Status, string Body)> AddAsync(ulong oldSize, IReadOnlyList<Hash> proof, string note)
    {
        Assert.True(AddCheckpointRequest.TryCreate(oldSize, proof, note, out var request, out _));
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(request.ToString()));
        using var answer = await http.PostAsync(new Uri(Address, WitnessPath.AddCheckpoint), body);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What it shows monitors.</summary>
    public Task<string> LatestAsync(string origin) => http.GetStringAsync(new Uri(Address, WitnessPath.Checkpoint(origin)));

    public async ValueTask DisposeAsync()
    {
        await (process?.DisposeAsync() ?? ValueTask.CompletedTask);
        http.Dispose();
    }
}
