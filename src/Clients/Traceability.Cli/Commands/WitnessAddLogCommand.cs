using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Witness;

namespace Traceability.Cli.Commands;

/// <summary>Adds logs to those that a witness follows. A running witness takes them up by itself.</summary>
internal sealed class WitnessAddLogCommand : TraceCommand
{
    private readonly Option<string> data = WitnessData.Option();
    private readonly Argument<string[]> vkeys = new("vkey")
    {
        Description = "Verifier keys of the log, as it publishes them; all its keys at once.",
        Arity = ArgumentArity.OneOrMore,
    };

    public WitnessAddLogCommand(Host host)
        : base("add-log", "Follow a log, named by its verifier keys. Compare them with a second source first.", host)
    {
        Arguments.Add(vkeys);
        Options.Add(data);
    }

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var directory = WitnessData.Of(run, data);
        var origins = run.Of(vkeys).Select(vkey => WitnessFolder.AddLog(directory, vkey)).Distinct().ToArray();
        run.Terminal.Show(
            new JsonObject { ["logs"] = new JsonArray([.. origins.Select(origin => JsonValue.Create(origin))]) },
            console => console.WritePairs([.. origins.Select(origin => ("Follows", origin))]));
        return Task.FromResult(ExitCode.Ok);
    }
}
