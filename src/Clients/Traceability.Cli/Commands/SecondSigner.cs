using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>--second KEY: the second person's key, which signs beside the issuer's.</summary>
internal sealed class SecondSigner
{
    private readonly Option<string> key = Typed.Words(
        "--second",
        "KEY",
        "Name of the second person's key: another of your party, or one of another party that may publish alerts.",
        required: true);

    private readonly Option<string> home = Typed.Words("--second-home", "FOLDER", "The second person's workspace; else this one.");

    public SecondSigner(Command command)
    {
        command.Options.Add(key);
        command.Options.Add(home);
    }

    /// <summary>The key. The caller disposes it.</summary>
    public WorkspaceKey Load(Writing writing)
    {
        var workspace = writing.Run.Of(home) is { } folder ? Workspace.Open(folder, writing.Run.Host.Time) : writing.Workspace;
        return workspace.Keys.Load(writing.Run.Of(key)!);
    }
}
