using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A program of ours as a process of its own. Killed, if it still runs, when it is disposed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    private ChildProcess(Process process) => this.process = process;

    public bool HasExited => process.HasExited;

    /// <summary>What it wrote to standard output so far.</summary>
    public string Output => Read(output);

    /// <summary>What it wrote to standard error so far.</summary>
    public string Error => Read(error);

    /// <param name="program">What dotnet runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables that it has besides ours.</param>
    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        foreach (var ambient in (ReadOnlySpan<string>)["TRACE_HOME", "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"])
        {
            start.Environment.Remove(ambient);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var started = new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} was not started."));
        started.process.StandardInput.Close();
        started.process.OutputDataReceived += (_, line) => Keep(started.output, line.Data);
        started.process.ErrorDataReceived += (_, line) => Keep(started.error, line.Data);
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Its exit code, once it has ended and all it wrote was read.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience.Longest);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: it cannot finish anything. Returns when it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync();
    }

    /// <summary>SIGTERM: asks it to end.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static void Keep(StringBuilder to, string? line)
    {
        if (line is not null)
        {
            lock (to)
            {
                to.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
        {
            return from.ToString();
        }
    }
}
