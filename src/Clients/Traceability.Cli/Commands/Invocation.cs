using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>One run of one command.</summary>
/// <param name="Host">The machine.</param>
/// <param name="Arguments">What was typed.</param>
/// <param name="Terminal">Where to speak.</param>
/// <param name="Cancellation">Set by Ctrl-C.</param>
internal sealed record Invocation(Host Host, ParseResult Arguments, Terminal Terminal, CancellationToken Cancellation)
{
    /// <summary>Value of an option; its default when it was not typed.</summary>
    public T? Of<T>(Option<T> option) => Arguments.GetValue(option);

    /// <summary>Value of an argument.</summary>
    public T Of<T>(Argument<T> argument) => Arguments.GetRequiredValue(argument);

    /// <summary>Shows something of the ledger, and remembers its ids, so that they may be typed as they stand there.</summary>
    public void Show(Workspace workspace, JsonNode document, Action<IAnsiConsole> forPeople)
    {
        ShownIds.Remember(workspace, document);
        Terminal.Show(document, forPeople);
    }

    /// <summary>The folder that --home, $TRACE_HOME or the home folder names.</summary>
    public Workspace OpenWorkspace() => Workspace.Open(Workspace.Resolve(Arguments.GetValue<string>(GlobalOptions.Home)), Host.Time);
}
