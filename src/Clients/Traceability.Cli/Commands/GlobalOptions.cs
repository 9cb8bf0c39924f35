using System.CommandLine;

namespace Traceability.Cli.Commands;

/// <summary>Options that every command has.</summary>
internal static class GlobalOptions
{
    public const string Json = "--json";
    public const string Home = "--home";

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(new Option<bool>(Json)
        {
            Recursive = true,
            Description = "Write the result as JSON to standard output, and nothing else there.",
        });
        root.Options.Add(new Option<string>(Home)
        {
            Recursive = true,
            HelpName = "DIR",
            Description = "Workspace folder: ledger, keys, outbox, receipts. Else $TRACE_HOME, else ~/.trace.",
        });
    }
}
