using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>The folder of a witness, which every command about it names.</summary>
internal static class WitnessData
{
    public const int DefaultPort = 8089;

    // Not required by the parser: it would then ask it of the subcommands' parent too.
    public static Option<string> Option() => Typed.Words("--data", "DIR", "The witness's folder: its key, and what it has signed.");

    public static string Of(Invocation run, Option<string> option) => run.Of(option) is { Length: > 0 } directory
        ? Path.GetFullPath(directory)
        : throw new CommandHalt("USAGE", "The witness's folder is not named.", "Name it: --data DIR", ExitCode.Usage);
}
