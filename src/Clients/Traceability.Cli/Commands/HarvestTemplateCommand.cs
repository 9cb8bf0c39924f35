using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Traceability.Cli.Harvests;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Writes an example of a harvest file.</summary>
internal sealed class HarvestTemplateCommand : TraceCommand
{
    private readonly Argument<string?> file = new("file") { Description = "Where to write it; else to standard output.", Arity = ArgumentArity.ZeroOrOne };

    public HarvestTemplateCommand(Host host)
        : base("template", "Write an example of a harvest file, as CSV that spreadsheet programs open.", host) => Arguments.Add(file);

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var path = run.Arguments.GetValue(file);
        if (path is not null)
        {
            // The mark at the beginning tells spreadsheet programs that it is UTF-8.
            using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            writer.Write(HarvestTemplate.Text);
        }

        run.Terminal.Show(
            new JsonObject { ["file"] = path, ["text"] = HarvestTemplate.Text },
            console =>
            {
                if (path is null)
                {
                    run.Terminal.ShowText(HarvestTemplate.Text);
                }
                else
                {
                    console.WritePairs(("Written", path));
                }
            });
        return Task.FromResult(ExitCode.Ok);
    }
}
