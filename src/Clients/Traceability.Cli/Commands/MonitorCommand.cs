using System.CommandLine;
using Traceability.Audit.Monitor;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Cli.Commands;

/// <summary>Follows a log from outside, and shouts when it showed two histories.</summary>
internal sealed class MonitorCommand : TraceCommand
{
    private const int DefaultSeconds = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Option<string> url = Typed.Words(
        "--url", "ADDRESS", "Where the log shows its checkpoint and tiles. Else the web address pinned in the workspace.");
    private readonly Option<string> state = Typed.Words(
        "--state", "DIR", "Where the last checkpoint and evidence are kept. Else in the workspace.");
    private readonly Option<bool> once = new("--once") { Description = "Look once and end." };
    private readonly Option<int> every = Typed.Count("--every", "SECONDS", "Time between two looks; 60 if not given.", 1, 86_400);
    private readonly Option<string[]> witnesses = new("--witness")
    {
        HelpName = "ADDRESS",
        Description = "A witness whose last cosigned checkpoint is compared; repeat for several.",
    };

    private readonly VerifierKeysOption keys = new();

    public MonitorCommand(Host host)
        : base(
            "monitor",
            "Follow a log by its public files: every checkpoint must be signed and continue the last, and go with what witnesses cosigned. "
                + "Ends with 4, a plain sentence and an evidence file as soon as two signed checkpoints cannot both be true; "
                + "with --once also with 1 when something is not proved, and with 3 when the log does not answer.",
            host)
    {
        Options.Add(url);
        Options.Add(state);
        Options.Add(once);
        Options.Add(every);
        Options.Add(witnesses);
        Options.Add(keys);
        Subcommands.Add(new MonitorVerifyCommand(host));
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        using var http = new HttpClient { Timeout = Patience };
        var monitor = new LogMonitor(OptionsOf(run), http);
        if (run.Of(once))
        {
            return Told(run, await monitor.LookAsync(run.Cancellation));
        }

        var pause = TimeSpan.FromSeconds(run.Of(every) is > 0 and var seconds ? seconds : DefaultSeconds);
        try
        {
            while (await TellAsync(run, monitor) != ExitCode.Fork)
            {
                await Task.Delay(pause, run.Host.Time, run.Cancellation);
            }

            return ExitCode.Fork;
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how a monitor of an honest log ends.
            return ExitCode.Ok;
        }
    }

    private static async Task<ExitCode> TellAsync(Invocation run, LogMonitor monitor)
    {
        try
        {
            return Told(run, await monitor.LookAsync(run.Cancellation));
        }
        catch (MonitorException fault) when (fault.Code == MonitorException.Unreachable)
        {
            run.Terminal.Note(fault.Message);
            return ExitCode.NoNetwork;
        }
    }

    private static ExitCode Told(Invocation run, Sighting sighting)
    {
        run.Terminal.ShowLine(SightingView.DocumentOf(sighting), SightingView.LineOf(sighting));
        foreach (var finding in sighting.Findings)
        {
            run.Terminal.Note($"{SightingView.CodeOf(finding.Kind)}: {finding.Sentence}");
            if (finding.Evidence is { } file)
            {
                run.Terminal.Note(
                    $"  The evidence is in {file}. Anybody can check it: trace monitor verify FILE. "
                        + "Send it to the scheme owner and to other monitors.");
            }
        }

        return sighting.Forked ? ExitCode.Fork : sighting.Findings.Count > 0 ? ExitCode.Refused : ExitCode.Ok;
    }

    private MonitorOptions OptionsOf(Invocation run)
    {
        var found = keys.Find(run);
        if (found.Count == 0)
        {
            throw new CommandHalt(
                "NO_KEY", "No key of the log is named or pinned.", "Name it: --key VKEY, or pin the ledger: trace init.", ExitCode.Usage);
        }

        if (found.Select(key => key.Key.Name).Distinct().Count() > 1 || found.Count > LogKeyList.MaxKeys)
        {
            throw new CommandHalt("USAGE", "The keys are not those of one log.", "Name those of one.", ExitCode.Usage);
        }

        return new MonitorOptions
        {
            Log = run.Of(url) is { } typed ? AddressOf(typed) : run.OpenWorkspace().Profile?.WebAddress
                ?? throw new CommandHalt("USAGE", "The log's address is not known.", "Name it: --url ADDRESS", ExitCode.Usage),
            Keys = found,
            Witnesses = [.. (run.Of(witnesses) ?? []).Select(AddressOf)],
            StateFolder = run.Of(state) ?? Path.Combine(run.OpenWorkspace().Folder, "monitor"),
        };
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new CommandHalt("USAGE", $"'{text}' is no address.", "Write it as https://ledger.example", ExitCode.Usage);
}
