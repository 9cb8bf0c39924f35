using System.CommandLine;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>Options that every command has.</summary>
internal static class GlobalOptions
{
    public const string Json = "--json";
    public const string Home = "--home";
    public const string Language = "--lang";

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
        var language = new Option<string>(Language)
        {
            Recursive = true,
            Description = "Language of what the ledger says: en, vi or zh. Else $TRACE_LANG, else English.",
            DefaultValueFactory = _ => OfEnvironment(),
        };
        language.AcceptOnlyFromAmong([.. ReasonWords.Languages]);
        root.Options.Add(language);
    }

    private static string OfEnvironment() =>
        Environment.GetEnvironmentVariable("TRACE_LANG") is { } wanted && ReasonWords.Languages.Contains(wanted) ? wanted : ReasonWords.English;
}
