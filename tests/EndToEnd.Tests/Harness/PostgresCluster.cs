using System.Diagnostics;
using System.Globalization;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>
/// Three PostgreSQL servers under Patroni and etcd, by eng/cluster as the operator's page shows it. They end with the run, also with
/// one that is killed: the script waits for the end of our pipe to it.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("traceability-cluster-").FullName;
    private readonly Lazy<(Process Keeper, string Connection)> started;
    private bool isEnded;

    public PostgresCluster() => started = new(Start);

    /// <summary>Name of the collection whose tests share one, one after the other.</summary>
    public const string Shared = "PostgreSQL cluster";

    private static string Script => Project.PathOf("eng/cluster");

    /// <summary>To a database of its own, by all three hosts.</summary>
    internal string ConnectionTo(string database) => started.Value.Connection.Replace("Database=ledger", $"Database={database}", StringComparison.Ordinal);

    /// <summary>Its servers, as the first of them says that answers.</summary>
    internal async Task<IReadOnlyList<ClusterNode>> NodesAsync()
    {
        _ = started.Value;
        var (_, said) = await RunAsync("status", folder);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Select(word => new ClusterNode(word[0], word[1], word[2], int.Parse(word[4], CultureInfo.InvariantCulture)))];
    }

    /// <summary>The primary.</summary>
    internal async Task<ClusterNode> LeaderAsync() => (await NodesAsync()).Single(node => node.IsLeader);

    /// <summary>Returns the primary once it is another one than this.</summary>
    internal async Task<ClusterNode> SuccessorAsync(ClusterNode before)
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        while (true)
        {
            if ((await NodesAsync()).FirstOrDefault(node => node.IsLeader && node != before && node.Name != before.Name) is { } successor)
            {
                return successor;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    /// <summary>SIGKILL to a server and its Patroni at once, as when its machine loses power.</summary>
    internal Task KillAsync(ClusterNode node) => SignalAsync("-KILL", PatroniOf(node), ServerOf(node));

    /// <summary>A Patroni hangs; its server goes on.</summary>
    internal Task FreezePatroniAsync(ClusterNode node) => SignalAsync("-STOP", PatroniOf(node));

    /// <summary>Starts what does not run, and waits until there are a primary and two standbys, one of them synchronous.</summary>
    internal async Task MakeWholeAsync()
    {
        var (exitCode, said) = await RunAsync("start", folder);
        Assert.True(exitCode == 0, said);
    }

    /// <summary>What a query answers on one server.</summary>
    internal static async Task<string> AskAsync(ClusterNode node, string database, string sql)
    {
        var (exitCode, said) = await RunProgramAsync(
            "psql", "-h", "127.0.0.1", "-p", node.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", database, "-Atc", sql);
        Assert.True(exitCode == 0, said);
        return said.Trim();
    }

    public void Dispose()
    {
        if (started.IsValueCreated && !isEnded)
        {
            isEnded = true;
            var (keeper, _) = started.Value;
            keeper.StandardInput.Close();
            keeper.WaitForExit(TimeSpan.FromSeconds(30));
            keeper.Dispose();
        }
    }

    private int PatroniOf(ClusterNode node) => int.Parse(File.ReadAllText(Path.Combine(folder, $"{node.Name}.pid")), CultureInfo.InvariantCulture);

    private int ServerOf(ClusterNode node) =>
        int.Parse(File.ReadLines(Path.Combine(folder, node.Name, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private (Process Keeper, string Connection) Start()
    {
        var keeper = Process.Start(new ProcessStartInfo(Script, ["keep", folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        var connection = keeper.StandardOutput.ReadLine();
        return connection is not null && keeper.StandardOutput.ReadLine() == "ready"
            ? (keeper, connection)
            : throw new InvalidOperationException("The cluster did not start.");
    }

    private static Task SignalAsync(string signal, params int[] processes) =>
        RunProgramAsync("kill", [signal, .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]);

    private static Task<(int ExitCode, string Said)> RunAsync(params string[] words) => RunProgramAsync(Script, words);

    private static async Task<(int ExitCode, string Said)> RunProgramAsync(string program, params string[] words)
    {
        using var running = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        var said = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, said);
    }
}
