using System.Diagnostics;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Backup;

/// <summary>A PostgreSQL whose changes are archived, lost, and restored: to the end, or to an earlier time.</summary>
public sealed class PointInTimeTests
{
    // Its servers end with the test, also with one that is killed: it waits for the end of our pipe to it.
    private const string Keeper = """
        trap 'for data in "$1"/data "$1"/restored-*; do [ ! -d "$data" ] || pg_ctl -D "$data" -m immediate stop >/dev/null 2>&1; done; rm -rf "$1"/*' EXIT
        initdb -D "$1/data" -A trust -U postgres -E UTF8 --locale=C --no-sync >"$1/initdb.log" 2>&1
        printf "unix_socket_directories = '%s'\nlisten_addresses = '127.0.0.1'\nport = %s\n" "$1" "$2" >>"$1/data/postgresql.conf"
        mkdir "$1/archive"
        pg_ctl -D "$1/data" -w -l "$1/server.log" start >/dev/null
        echo ready
        read -r _
        """;

    [ClusterFact]
    public async Task A_server_restored_to_the_end_of_its_archive_goes_on_and_one_restored_to_an_earlier_time_is_never_signed_on()
    {
        using var place = new TemporaryFolder();
        var programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        var path = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
        var (folder, ports) = (place.At("postgres"), new[] { LoopbackPort.Pick(), LoopbackPort.Pick(), LoopbackPort.Pick() });
        Directory.CreateDirectory(folder);
        await Drill.ShellAsync("[ \"$(id -u)\" != 0 ] || { chmod 711 \"$(dirname \"$D\")\"; chown postgres \"$D\"; }", asPostgres: false, ("D", folder));
        using var keeper = Keep(folder, ports[0], path);
        (string Name, string Value)[] always =
            [("PATH", path), ("PGHOST", "127.0.0.1"), ("PGUSER", "postgres"), ("PGDATA", folder + "/data"), ("ARCHIVE", folder + "/archive"), ("BASE", folder + "/base")];
        await Drill.RunAsync("archive", asPostgres: true, [.. always, ("PGPORT", $"{ports[0]}")]);

        await using var ledger = await OpenLedger.StartAsync(Options(ports[0]));
        await using var client = (await ledger.OfficeAsync("office")).Connect();
        await ledger.RecordAsync(client, ledger.Season.Harvests("A", 5));
        var until = await Drill.ShellAsync("psql -Atc 'SELECT clock_timestamp()'", asPostgres: true, [.. always, ("PGPORT", $"{ports[0]}")]);
        await ledger.RecordAsync(client, ledger.Season.Harvests("B", 5));
        Assert.Equal(0, await ledger.Service.TerminateAsync());
        await Drill.ShellAsync("psql -qAtc 'SELECT pg_switch_wal()'; pg_ctl -w stop", asPostgres: true, [.. always, ("PGPORT", $"{ports[0]}")]);

        await Restore("restored-earlier", ports[1], until.Trim());
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(ledger.Service.Folder, Options(ports[1]));
        Assert.Equal(1, exitCode);
        Assert.Contains($"The database ends at {ledger.OpeningSize + 5} entries, but a checkpoint of {ledger.OpeningSize + 10} was signed", log, StringComparison.Ordinal);

        await Restore("restored-whole", ports[2], "");
        await using var restored = await ServiceProcess.StartAsync(ledger.Service.Folder, Options(ports[2]));
        await using var reader = (await ledger.OfficeAsync("office", restored)).Connect();
        await ledger.RecordAsync(reader, ledger.Season.Harvests("C", 1));
        Assert.Equal(ledger.OpeningSize + 11, await restored.SizeAsync());
        await restored.StopAsync();
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();

        Task Restore(string name, int port, string target) => Drill.RunAsync(
            "point in time", asPostgres: true, [.. always, ("RESTORED", Path.Combine(folder, name)), ("PGPORT", $"{port}"), ("UNTIL", target)]);
    }

    private static string[] Options(int port) =>
        ["--Ledger:Database=postgres", $"--Ledger:ConnectionString=Host=127.0.0.1;Port={port};Username=postgres;Database=ledger"];

    private static Process Keep(string folder, int port, string path)
    {
        string[] account = Environment.UserName == "root" ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"] : [];
        string[] words = [.. account, "sh", "-c", Keeper, "sh", folder, $"{port}"];
        var start = new ProcessStartInfo(account.Length > 0 ? "setpriv" : words[0], account.Length > 0 ? words : words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["PATH"] = path;
        var keeper = Process.Start(start)!;
        Assert.Equal("ready", keeper.StandardOutput.ReadLine());
        return keeper;
    }
}
