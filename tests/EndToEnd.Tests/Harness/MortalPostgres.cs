using System.Diagnostics;
using System.Globalization;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>
/// A PostgreSQL of one test's own, which can be killed whole and started again on what its disk has. It ends with the test, also with
/// one that is killed: its keeper waits for the end of our pipe to it.
/// </summary>
internal sealed class MortalPostgres : IAsyncDisposable
{
    // "$1" programs, "$2" folder, "$3" port. The server refuses to run as root, so there it runs as the package's account. A killed
    // process may stay in the table of processes where nobody reaps it, so its lock file is taken away once it is seen to be dead.
    private const string Keeper = """
        set -eu
        as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
        lives() { grep -q '^State:[[:space:]]*[^ZX]' "/proc/$1/status" 2>/dev/null; }
        trap 'exit 1' INT TERM
        trap 'as "$1/pg_ctl" -D "$2/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$2"' EXIT
        if [ "$(id -u)" = 0 ]; then chown postgres "$2"; fi
        cd "$2"
        as "$1/initdb" -D "$2/data" -A trust -U postgres -E UTF8 --locale=C --data-checksums --no-sync >"$2/initdb.log" 2>&1
        while read -r word; do
          case $word in
            start)
              as "$1/pg_ctl" -D "$2/data" -w -t 180 -l "$2/server.log" \
                -o "-p $3 -k $2 -c listen_addresses=127.0.0.1 -c shared_buffers=64MB -c fsync=on" start >/dev/null ;;
            kill)
              first=$(head -1 "$2/data/postmaster.pid")
              all="$first $(cat "/proc/$first/task/$first/children")"
              kill -9 $all 2>/dev/null || true
              for one in $all; do while lives "$one"; do sleep 0.01; done; done
              rm -f "$2/data/postmaster.pid" ;;
          esac
          echo "$word"
        done
        """;

    private readonly Process keeper;
    private readonly int port;

    private MortalPostgres(Process keeper, int port) => (this.keeper, this.port) = (keeper, port);

    /// <summary>Options of a service that keeps its ledger here.</summary>
    public string[] Options =>
    [
        "--Ledger:Database=postgres",
        string.Create(CultureInfo.InvariantCulture, $"--Ledger:ConnectionString=Host=127.0.0.1;Port={port};Username=postgres;Database=ledger"),
    ];

    public static async Task<MortalPostgres> StartAsync()
    {
        var port = LoopbackPort.Pick();
        var folder = Directory.CreateTempSubdirectory("traceability-pg-").FullName;
        var start = new ProcessStartInfo("sh", ["-c", Keeper, "sh", PostgresProcess.Programs!, folder, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new MortalPostgres(Process.Start(start)!, port);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>SIGKILL to every process of the server. Returns when they are gone.</summary>
    public Task KillAsync() => TellAsync("kill");

    /// <summary>Starts on what the disk has. Returns when it takes connections.</summary>
    public Task StartAgainAsync() => TellAsync("start");

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync().WaitAsync(Patience.Longest);
        keeper.Dispose();
    }

    private async Task TellAsync(string word)
    {
        await keeper.StandardInput.WriteLineAsync(word);
        await keeper.StandardInput.FlushAsync();
        if (await keeper.StandardOutput.ReadLineAsync().WaitAsync(Patience.Longest) != word)
        {
            throw new InvalidOperationException($"PostgreSQL could not be told to {word}.");
        }
    }
}
