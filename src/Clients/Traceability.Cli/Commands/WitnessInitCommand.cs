using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Witness;

namespace Traceability.Cli.Commands;

/// <summary>Makes a witness: a key, and an empty book of what it will sign.</summary>
internal sealed class WitnessInitCommand : TraceCommand
{
    private readonly Option<string> data = WitnessData.Option();
    private readonly Option<string> name = Typed.Words(
        "--name", "NAME", "Its public name: an address of yours without https://, such as example.org/witness.", required: true);

    public WitnessInitCommand(Host host)
        : base("init", "Make a new witness, with a key of its own.", host)
    {
        Options.Add(data);
        Options.Add(name);
    }

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var directory = WitnessData.Of(run, data);
        var vkey = WitnessFolder.Create(directory, run.Of(name)!, run.Host.Random);
        run.Terminal.Show(
            new JsonObject { ["vkey"] = vkey, ["data"] = directory },
            console => console.WritePairs(("Witness key", vkey), ("Folder", directory)));
        run.Terminal.Note("Publish the key. Never run a copy of this folder, and never put back an older one: it would sign two histories.");
        return Task.FromResult(ExitCode.Ok);
    }
}
