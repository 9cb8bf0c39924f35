using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Makes a key, and the card that whoever registers its holder needs.</summary>
internal sealed class KeygenCommand : TraceCommand
{
    private readonly Argument<string> name = Typed.Words("name", "Name of the key in this workspace: letters, digits, \"-\" and \"_\".");

    public KeygenCommand(Host host)
        : base("keygen", "Make a signing key. Give its key card to whoever registers you; the secret never leaves this workspace.", host) =>
        Arguments.Add(name);

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        using var key = run.OpenWorkspace().Keys.Create(run.Of(name), run.Host.Random);
        var card = Introduction.Format(Introduction.Of(key.Signing));
        run.Terminal.Show(
            new JsonObject { ["name"] = key.Name, ["key_id"] = key.Signing.Public.Id.ToString(), ["key_card"] = card },
            console => console.WritePairs(("Key", key.Name), ("Key id", key.Signing.Public.Id.ToString()), ("Key card", card)));
        return Task.FromResult(ExitCode.Ok);
    }
}
