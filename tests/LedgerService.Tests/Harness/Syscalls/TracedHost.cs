using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Traceability.LedgerService.Tests;

/// <summary>Runs an <see cref="AppendHost"/> under strace, which attaches to it before it opens its ledger.</summary>
internal static partial class TracedHost
{
    public const string Strace = "/usr/bin/strace";

    /// <summary>What strace says when it has attached.</summary>
    public const string Attached = "attached";

    /// <summary>Calls that change a file or a folder, or put it on the disk. Names that this machine's processor lacks are left out by strace.</summary>
    public const string Changing =
        "?open,?openat,?creat,?write,?pwrite64,?writev,?pwritev,?pwritev2,?fsync,?fdatasync,?sync_file_range,?ftruncate,?truncate,?fallocate,?rename,?renameat,?renameat2,?unlink,?unlinkat,?link,?linkat,?mkdir,?rmdir";

    private static readonly string[] Files = ["ledger.db", "ledger.db-wal", "ledger.db-shm", "ledger.db-journal", "checkpoint", "checkpoint.next", "log.key"];

    /// <summary>One life on the ledger of a folder.</summary>
    /// <param name="folder">Of the ledger.</param>
    /// <param name="injection">As strace's -e inject has it, e.g. "fsync:error=EIO:when=2"; null for none.</param>
    public static async Task<TracedLife> RunAsync(string folder, string? injection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var program = new ProcessStartInfo("dotnet", [typeof(AppendHost).Assembly.Location, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var host = Process.Start(program)!;
        if (await host.StandardOutput.ReadLineAsync(patience.Token) != AppendHost.Ready)
        {
            throw new InvalidOperationException("The host did not start.");
        }

        var log = Path.Combine(folder, "strace.log");
        using var strace = Process.Start(Tracing(host.Id, folder, log, injection))!;
        while (await strace.StandardError.ReadLineAsync(patience.Token) is { } said && !said.Contains(Attached, StringComparison.Ordinal))
        {
            // It may warn before.
        }

        // Nobody reads it any more, and it must not wait for a reader.
        _ = strace.StandardError.ReadToEndAsync(CancellationToken.None);
        await host.StandardInput.WriteLineAsync();
        await host.StandardInput.FlushAsync(patience.Token);
        var lines = (await host.StandardOutput.ReadToEndAsync(patience.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await host.WaitForExitAsync(patience.Token);
        await strace.WaitForExitAsync(patience.Token);
        var calls = await File.ReadAllLinesAsync(log, CancellationToken.None);
        File.Delete(log);
        var made = calls.Select(line => Call().Match(line)).Where(match => match.Success).ToList();
        return new TracedLife(
            host.ExitCode,
            lines,
            [.. made.Select(match => match.Groups["name"].Value)],
            made.Select(match => match.Groups["thread"].Value).Distinct().Count() <= 1);
    }

    private static ProcessStartInfo Tracing(int process, string folder, string log, string? injection)
    {
        var start = new ProcessStartInfo(Strace, ["-f", "-p", process.ToString(CultureInfo.InvariantCulture), "-o", log, "-e", $"trace={Changing}"])
        {
            RedirectStandardError = true,
        };
        foreach (var file in Files)
        {
            start.ArgumentList.Add("-P");
            start.ArgumentList.Add(Path.Combine(folder, file));
        }

        if (injection is not null)
        {
            start.ArgumentList.Add("-e");
            start.ArgumentList.Add($"inject={injection}");
        }

        return start;
    }

    [GeneratedRegex(@"^(?<thread>\d+) +(?<name>\w+)\(")]
    private static partial Regex Call();
}
