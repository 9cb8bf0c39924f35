using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Traceability.LedgerService.Storage;

/// <summary>PostgreSQL's own pg_dump, of the snapshot in which the ledger was checked, and of the server where it was.</summary>
internal static class PostgresDump
{
    /// <summary>Whether the program is on the path, or where Debian's package puts it.</summary>
    public static string? Program { get; } = Find();

    /// <param name="context">In a snapshot that has read already; it stays open meanwhile.</param>
    /// <param name="connection">The operator's connection string.</param>
    /// <param name="file">Where to.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Why it failed, in pg_dump's words; null when it is made.</returns>
    public static async Task<string?> MakeAsync(LedgerContext context, string connection, string file, CancellationToken cancellation)
    {
        var snapshot = await context.Database.SqlQueryRaw<string>("SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(cancellation);
        var here = (NpgsqlConnection)context.Database.GetDbConnection();
        string[] words = ["--format=custom", "--no-owner", $"--snapshot={snapshot}", $"--file={file}"];
        var start = new ProcessStartInfo(Program!, words) { RedirectStandardError = true };
        Tell(start, new NpgsqlConnectionStringBuilder(connection), here);
        using var running = Process.Start(start)!;
        try
        {
            var said = await running.StandardError.ReadToEndAsync(cancellation);
            await running.WaitForExitAsync(cancellation);
            return running.ExitCode == 0 ? null : said.Trim();
        }
        catch (OperationCanceledException)
        {
            running.Kill();
            throw;
        }
    }

    // In the environment: a command line is seen by everybody on the machine. Of several hosts it is the one that we are on.
    private static void Tell(ProcessStartInfo start, NpgsqlConnectionStringBuilder told, NpgsqlConnection here)
    {
        var said = new Dictionary<string, string?>
        {
            ["PGHOST"] = here.Host,
            ["PGPORT"] = here.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = here.Database,
            ["PGUSER"] = told.Username,
            ["PGPASSWORD"] = told.Password,
            ["PGPASSFILE"] = told.Passfile,
            ["PGSSLROOTCERT"] = told.RootCertificate,
            ["PGSSLCERT"] = told.SslCertificate,
            ["PGSSLKEY"] = told.SslKey,
            ["PGSSLMODE"] = told.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                SslMode.Require => "require",
                SslMode.Disable => "disable",
                SslMode.Allow => "allow",
                _ => "prefer",
            },
        };
        foreach (var (name, value) in said.Where(pair => !string.IsNullOrEmpty(pair.Value)))
        {
            start.Environment[name] = value;
        }
    }

    private static string? Find()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(packaged)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pg_dump.exe" : "pg_dump"))
            .FirstOrDefault(File.Exists);
    }
}
