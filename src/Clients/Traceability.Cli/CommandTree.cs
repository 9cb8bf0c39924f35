using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Traceability.Cli.Commands;
using Traceability.Cli.Output;

namespace Traceability.Cli;

/// <summary>Every command, in the order in which a season needs them.</summary>
internal static partial class CommandTree
{
    private const string About = """
        Keep and check the chain of custody of wild plants.

        Works without a network: whatever is recorded is signed into an outbox and sent when the ledger can be reached.

        Exit codes: 0 done; 1 refused, not found or not verified; 2 wrong command line;
        3 no network (queued, nothing is lost); 4 the ledger showed two histories.
        """;

    public static RootCommand Build(Host host)
    {
        var root = new RootCommand(About)
        {
            new InitCommand(host),
            new KeysCommand(host),
            new KeygenCommand(host),
            new KeyCommand(host),
            new GenesisCommand(host),
            new PartyCommand(host),
            new RoleCommand(host),
            new AccreditCommand(host),
            new AccreditationCommand(host),
            new StandardCommand(host),
            new AreaCommand(host),
            new UnitCommand(host),
            new AuditCommand(host),
            new CertifyCommand(host),
            new CertificateCommand(host),
            new InventoryCommand(host),
            new QuotaCommand(host),
            new CollectorCommand(host),
            new RulesCommand(host),
            new PermitCommand(host),
            new AccessCommand(host),
            new HarvestCommand(host),
            new ProcessCommand(host),
            new FormulateCommand(host),
            new CategoryCommand(host),
            new SellCommand(host),
            new ReceiveCommand(host),
            new RejectCommand(host),
            new LapseCommand(host),
            new PremiumCommand(host),
            new DeclareCommand(host),
            new ResolveCommand(host),
            new RecallCommand(host),
            new DeclareErrorCommand(host),
            new CorrectProductCommand(host),
            new AlertCommand(host),
            new AlertsCommand(host),
            new DisputeCommand(host),
            new SettleCommand(host),
            new LabelCommand(host),
            new LabelsCommand(host),
            new SyncCommand(host),
            new OutboxCommand(host),
            new ShowCommand(host),
            new LotsCommand(host),
            new LineageCommand(host),
            new ReachCommand(host),
            new CitesCommand(host),
            new CheckCommand(host),
            new ListingsCommand(host),
            new WhereCommand(host),
            new ContentsCommand(host),
            new TouchedCommand(host),
            new OverQuotaCommand(host),
            new YearCommand(host),
            new WhyCommand(host),
            new WhatIfCommand(host),
            new ScansCommand(host),
            new ReportsCommand(host),
            new VerifyCommand(host),
            new DeviceCommand(host),
            new WatchCommand(host),
            new LedgerCommand(host),
            new CheckpointCommand(host),
            new ExportCommand(host),
            new FsckCommand(host),
            new MonitorCommand(host),
            new WitnessCommand(host),
            new DbCommand(host),
            new ServiceCommand("backup", "Copy a ledger service's database into a new folder while it runs, and check the copy. For its operator.", host),
            new CompletionCommand(host),
        };
        GlobalOptions.AddTo(root);

        // A completion that offers "/?" and "/h" offers paths of other systems.
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Aliases.Remove("/?");
            help.Aliases.Remove("/h");
        }

        return root;
    }

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] arguments, Host host, CancellationToken cancellation = default)
    {
        var parsed = Build(host).Parse(Shorthand.Expand(arguments));
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            new Terminal(host, parsed.GetValue<bool>(GlobalOptions.Json)).Fault(
                "USAGE",
                string.Join(' ', parsed.Errors.Select(error => Plain(error.Message))),
                Suggestions.For(parsed.CommandResult.Command, parsed.UnmatchedTokens) + $"See {NameOf(parsed.CommandResult.Command)} --help.");
            return (int)ExitCode.Usage;
        }

        if (parsed.Action is HelpAction)
        {
            HideArgumentsAbove(parsed.CommandResult);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false }, cancellation);
    }

    // "trace label void BATCH" has no use for the lot of "trace label LOT", which help would list.
    private static void HideArgumentsAbove(CommandResult shown)
    {
        for (var above = shown.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
        {
            foreach (var argument in above.Command.Arguments)
            {
                argument.Hidden = true;
            }
        }
    }

    private static string NameOf(Command command) => command is RootCommand ? "trace"
        : string.Join(' ', command.Parents.OfType<Command>().Select(NameOf).Append(command.Name));

    // The library names types of the language, which mean nothing to who typed the number.
    private static string Plain(string message) => TypeName().Replace(message, "as a whole number");

    [GeneratedRegex(@"as expected type 'System\.(Nullable`1\[System\.)?U?Int(32|64)\]?'")]
    private static partial Regex TypeName();
}
