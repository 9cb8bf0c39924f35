using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Cli;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Clients.Tests.Cli;

/// <summary>A workspace of a registered operator, and `trace` run on it in this process. Its ledger's address answers nobody.</summary>
internal sealed class TraceRun : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly History log = new([]);
    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();

    public TraceRun()
    {
        Workspace = Workspace.Open(Path.Combine(folder.Path, "home"), Time);
    }

    public static FixedTime Time { get; } = new(HarvestSheets.Now);

    public Workspace Workspace { get; }

    public StatementId Party { get; } = Id("party");

    public StatementId Area { get; } = Id("area");

    /// <summary>Pins the ledger and makes the operator's key.</summary>
    public TraceRun Prepared()
    {
        Workspace.SaveProfile(log.Profile);
        Workspace.Keys.Create("coop", random).Dispose();
        Workspace.Keys.SetParty("coop", Party);
        return this;
    }

    public string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }

    public string PathOf(string name) => Path.Combine(folder.Path, name);

    public Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunBareAsync([.. arguments, "--home", Workspace.Folder]);

    /// <summary>Runs without naming the workspace.</summary>
    public async Task<(int Exit, string Output, string Error)> RunBareAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new Host(output, error, false, false, false, Time, random);
        var exit = await CommandTree.RunAsync(arguments, host);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>Runs with --json; what stands on standard output is one document and nothing else.</summary>
    public async Task<(int Exit, JsonObject Document)> JsonAsync(params string[] arguments)
    {
        var (exit, output, _) = await RunAsync([.. arguments, "--json"]);
        return (exit, JsonNode.Parse(output)!.AsObject());
    }

    public void Dispose()
    {
        random.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    private static StatementId Id(string of) =>
        StatementId.TryFromBytes(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(of)), out var id) ? id : throw new InvalidOperationException(of);
}
