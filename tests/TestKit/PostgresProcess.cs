using System.Diagnostics;
using System.Globalization;

namespace Traceability.TestKit;

/// <summary>
/// One PostgreSQL for the run: Debian's package, its own data directory, a free port of this machine, every commit on disk. It
/// ends with the run, also with one that is killed: its keeper waits for the end of our pipe to it.
/// </summary>
public sealed class PostgresProcess
{
    // "$1" programs, "$2" folder, "$3" port. The server refuses to run as root, so there it runs as the package's account.
    private const string Keeper = """
        set -eu
        as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
        trap 'exit 1' INT TERM
        trap 'as "$1/pg_ctl" -D "$2/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$2"' EXIT
        if [ "$(id -u)" = 0 ]; then chown postgres "$2"; fi
        cd "$2"
        as "$1/initdb" -D "$2/data" -A trust -U postgres -E UTF8 --locale=C --data-checksums --no-sync >"$2/initdb.log" 2>&1
        as "$1/pg_ctl" -D "$2/data" -w -t 180 -l "$2/server.log" \
          -o "-p $3 -k $2 -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=64MB -c fsync=on" start >/dev/null
        echo ready
        read -r _ || true
        """;

    private static readonly Lazy<PostgresProcess> Started = new(() => new PostgresProcess());

    private readonly int port = LoopbackPort.Pick();
    private readonly string folder = Directory.CreateTempSubdirectory("traceability-pg-").FullName;

    private PostgresProcess()
    {
        var keeper = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", Keeper, "sh", Programs!, folder, Port])
        {
            keeper.ArgumentList.Add(argument);
        }

        var running = Process.Start(keeper)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            running.StandardInput.Close();
            running.WaitForExit(TimeSpan.FromSeconds(20));
        };
        if (running.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException("PostgreSQL did not start.");
        }
    }

    /// <summary>Folder of the server's programs, the newest that is installed; null when it is not.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    /// <summary>The server, started when somebody first asks.</summary>
    public static PostgresProcess OfThisRun => Started.Value;

    /// <summary>The server's own process; its sessions are children of it.</summary>
    public int Id => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Port => port.ToString(CultureInfo.InvariantCulture);

    /// <summary>How to reach one of its databases, as Npgsql reads it.</summary>
    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}";
}
