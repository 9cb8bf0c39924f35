namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>The command line as a process.</summary>
internal static class TraceProcess
{
    /// <summary>Runs a command to its end.</summary>
    public static async Task<TraceResult> RunAsync(string home, params string[] arguments)
    {
        await using var process = Start(home, arguments);
        var exitCode = await process.ExitAsync();
        return new TraceResult(exitCode, process.Output, process.Error);
    }

    /// <summary>Starts a command that the test will disturb.</summary>
    public static ChildProcess Start(string home, params string[] arguments) =>
        ChildProcess.Start(BuiltProgram.Trace, [.. arguments, "--home", home], Path.GetTempPath());
}
