using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;
using Traceability.Witness;

namespace Traceability.Clients.Tests.Witness;

/// <summary>A witness that listens, in a folder of its own, and whoever asks it.</summary>
internal sealed class RunningWitness : IAsyncDisposable
{
    public const string Name = "example.com/witness";

    private readonly TemporaryFolder folder = new();
    private readonly TimeProvider time;
    private readonly HttpClient http = new();
    private WitnessServer? server;

    private RunningWitness(TimeProvider time, IEnumerable<VerifierKey> logs)
    {
        this.time = time;
        using var random = RandomNumberGenerator.Create();
        Vkey = WitnessFolder.Create(Folder, Name, random);
        foreach (var key in logs)
        {
            WitnessFolder.AddLog(Folder, key.ToString());
        }
    }

    public string Folder => folder.Path;

    public string Vkey { get; }

    public VerifierKey Verifier => VerifierKey.TryParse(Vkey, out var key) ? key : throw new InvalidOperationException();

    public static async Task<RunningWitness> StartAsync(IEnumerable<VerifierKey> logs, TimeProvider? time = null, int perMinute = 1_000_000)
    {
        var witness = new RunningWitness(time ?? TimeProvider.System, logs);
        await witness.StartAgainAsync(perMinute);
        return witness;
    }

    public async Task StopAsync()
    {
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        server = null;
    }

    public async Task StartAgainAsync(int perMinute = 1_000_000) =>
        server = await WitnessServer.StartAsync(new WitnessOptions { Directory = Folder, PerMinute = perMinute }, time);

    /// <summary>What it answers to an add-checkpoint request.</summary>
    public async Task<(int Status, string Body, string? MediaType)> AddAsync(string body, string? encoding = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var answer = await http.PostAsync(new Uri(server!.Address, WitnessPath.AddCheckpoint), content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), MediaTypeOf(answer.Content.Headers.ContentType));
    }

    /// <summary>What it shows monitors of a log.</summary>
    public async Task<(int Status, string Body)> LatestAsync(string origin)
    {
        using var answer = await http.GetAsync(new Uri(server!.Address, WitnessPath.Checkpoint(origin)));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        http.Dispose();
        folder.Dispose();
    }

    private static string? MediaTypeOf(MediaTypeHeaderValue? type) => type?.MediaType;
}
