using System.Diagnostics;
using System.Globalization;

namespace Traceability.Bench;

/// <summary>A program beside the benchmark. It is told to end when it is disposed, and killed if it does not.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process process;

    private RunningProgram(Process process) => this.process = process;

    /// <summary>Its process.</summary>
    public int Id => process.Id;

    /// <summary>Starts a program of ours.</summary>
    /// <param name="file">The built assembly.</param>
    /// <param name="describe">Sets its environment.</param>
    public static RunningProgram Start(string file, IEnumerable<string> arguments, Action<IDictionary<string, string?>> describe)
    {
        var start = new ProcessStartInfo("dotnet", [file, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment.Remove("ASPNETCORE_URLS");
        describe(start.Environment);
        var running = new RunningProgram(Process.Start(start)!);
        running.process.BeginOutputReadLine();
        return running;
    }

    /// <summary>Returns once a file is there.</summary>
    /// <exception cref="InvalidOperationException">The program ended before.</exception>
    public async Task WaitForAsync(string file, CancellationToken cancellation)
    {
        while (!File.Exists(file))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"A program that is measured ended with {process.ExitCode} before it was ready.");
            }

            await Task.Delay(10, cancellation);
        }
    }

    /// <summary>SIGTERM, and its end.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        catch (TimeoutException)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
