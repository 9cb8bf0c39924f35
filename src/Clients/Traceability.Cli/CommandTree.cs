using System.CommandLine;
using Traceability.Cli.Commands;
using Traceability.Cli.Output;

namespace Traceability.Cli;

/// <summary>Every command, in the order in which a season needs them.</summary>
internal static class CommandTree
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
            new KeygenCommand(host),
            new KeysCommand(host),
            new GenesisCommand(host),
            new PartyCommand(host),
            new AccreditCommand(host),
            new AreaCommand(host),
            new CertifyCommand(host),
            new CertificateCommand(host),
            new QuotaCommand(host),
            new RulesCommand(host),
            new HarvestCommand(host),
            new ProcessCommand(host),
            new SellCommand(host),
            new ReceiveCommand(host),
            new ResolveCommand(host),
            new LabelCommand(host),
            new LabelsCommand(host),
            new SyncCommand(host),
            new OutboxCommand(host),
            new ShowCommand(host),
            new LotsCommand(host),
            new LineageCommand(host),
            new VerifyCommand(host),
            new WatchCommand(host),
            new CheckpointCommand(host),
            new CompletionCommand(host),
        };
        GlobalOptions.AddTo(root);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] arguments, Host host, CancellationToken cancellation = default)
    {
        var parsed = Build(host).Parse(Shorthand.Expand(arguments));
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            new Terminal(host, parsed.GetValue<bool>(GlobalOptions.Json)).Fault(
                "USAGE",
                string.Join(' ', parsed.Errors.Select(error => error.Message)),
                $"See {parsed.RootCommandResult.Command.Name} --help.");
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false }, cancellation);
    }
}
