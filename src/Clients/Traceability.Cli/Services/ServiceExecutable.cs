using System.Diagnostics;
using Traceability.Cli.Output;

namespace Traceability.Cli.Services;

/// <summary>The ledger service as a program: the command line knows none of its types.</summary>
internal sealed class ServiceExecutable
{
    private const string Library = "Traceability.LedgerService.dll";

    // Where a package has both in one folder, and where the build puts them.
    private static readonly string[] Beside = [".", "../../LedgerService/release", "../../LedgerService/debug"];

    private readonly string path;

    private ServiceExecutable(string path) => this.path = path;

    /// <summary>The one that was named, or the one beside this program; null when it is not there.</summary>
    public static ServiceExecutable? Find(string? named)
    {
        var places = named is null ? Beside.Select(folder => Path.Combine(AppContext.BaseDirectory, folder, Library)) : [named];
        return places.FirstOrDefault(File.Exists) is { } found ? new ServiceExecutable(Path.GetFullPath(found)) : null;
    }

    /// <summary>Runs it to its end and returns its exit code. It inherits the environment, and with it what must not stand on a command line.</summary>
    public async Task<int> RunAsync(IEnumerable<string> arguments, Host host, CancellationToken cancellation)
    {
        var isLibrary = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : path, isLibrary ? [path, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var running = Process.Start(start) ?? throw new IOException($"{path} cannot be started.");
        var output = CopyAsync(running.StandardOutput, host.Output, cancellation);
        var error = CopyAsync(running.StandardError, host.Error, cancellation);
        try
        {
            await Task.WhenAll(output, error);
            await running.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            running.Kill();
            throw;
        }

        return running.ExitCode;
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to, CancellationToken cancellation)
    {
        while (await from.ReadLineAsync(cancellation) is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
