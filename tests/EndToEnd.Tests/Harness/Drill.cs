using System.Diagnostics;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>
/// Commands of docs/operations.md, run as they stand there: a fenced block that begins with "# drill: NAME". What an operator would
/// fill in is in variables; <c>trace</c> is the built program.
/// </summary>
internal static class Drill
{
    private const string Fence = "```";

    // PostgreSQL's programs refuse to run as root.
    private const string AsPostgres = "exec setpriv --reuid=postgres --regid=postgres --clear-groups -- ";

    /// <summary>Runs one; every command of it must succeed.</summary>
    /// <param name="name">As it is called on the page.</param>
    /// <param name="asPostgres">With the account of the database's package, where we are root.</param>
    /// <param name="variables">Name and value.</param>
    public static Task<string> RunAsync(string name, bool asPostgres, params (string Name, string Value)[] variables) => ShellAsync(Commands(name), asPostgres, variables);

    /// <summary>Runs commands of the test's own in the same way.</summary>
    public static async Task<string> ShellAsync(string commands, bool asPostgres, params (string Name, string Value)[] variables)
    {
        var script = $"trace() {{ dotnet '{BuiltProgram.Trace}' \"$@\"; }}\n{commands}";
        var shell = asPostgres && Environment.UserName == "root" ? AsPostgres : "exec ";
        var start = new ProcessStartInfo("sh", ["-c", shell + "sh -euc \"$1\"", "sh", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (variable, value) in variables)
        {
            start.Environment[variable] = value;
        }

        using var running = Process.Start(start)!;
        var (output, error) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync().WaitAsync(Patience.Longest);
        var said = await output;
        return running.ExitCode == 0 ? said : throw new InvalidOperationException($"{said}{await error}\nended with {running.ExitCode}:\n{commands}");
    }

    private static string Commands(string name)
    {
        var page = Project.Read("docs/operations.md").Split('\n');
        var from = Array.IndexOf(page, $"# drill: {name}");
        Assert.True(from > 0 && page[from - 1].StartsWith(Fence, StringComparison.Ordinal), $"docs/operations.md has no drill \"{name}\".");
        return string.Join('\n', page.Skip(from).TakeWhile(line => !line.StartsWith(Fence, StringComparison.Ordinal)));
    }
}
