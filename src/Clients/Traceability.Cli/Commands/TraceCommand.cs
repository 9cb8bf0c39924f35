using System.CommandLine;
using System.Globalization;
using Traceability.Audit.Monitor;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.Witness;

namespace Traceability.Cli.Commands;

/// <summary>A command of `trace`: does its work, and turns every way of failing into words and an exit code, here and nowhere else.</summary>
internal abstract class TraceCommand : Command
{
    private readonly Host host;

    protected TraceCommand(string name, string description, Host host)
        : base(name, description)
    {
        this.host = host;
        SetAction(async (arguments, cancellation) => (int)await GuardAsync(arguments, cancellation));
    }

    protected abstract Task<ExitCode> RunAsync(Invocation run);

    private async Task<ExitCode> GuardAsync(System.CommandLine.ParseResult arguments, CancellationToken cancellation)
    {
        var terminal = new Terminal(host, arguments.GetValue<bool>(GlobalOptions.Json));
        CultureInfo.CurrentUICulture = new CultureInfo(arguments.GetValue<string>(GlobalOptions.Language) ?? ReasonWords.English);
        try
        {
            return await RunAsync(new Invocation(host, arguments, terminal, cancellation));
        }
        catch (CommandHalt halt)
        {
            terminal.Fault(halt.Code, halt.Message, halt.WayOut);
            return halt.Exit;
        }
        catch (LedgerException fault)
        {
            var (sentence, wayOut) = Spoken.Of(fault);
            terminal.Fault(fault.Code, sentence, wayOut);
            return ExitOf(fault);
        }
        catch (WitnessFaultException fault)
        {
            terminal.Fault(fault.Code, fault.Message, fault.WayOut);
            return ExitCode.Refused;
        }
        catch (MonitorException fault)
        {
            terminal.Fault(fault.Code, fault.Message, fault.WayOut);
            return fault.Code == MonitorException.Unreachable ? ExitCode.NoNetwork : ExitCode.Refused;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Fault("FILE_FAULT", fault.Message, "Check the folder, its rights and the space on the disk.");
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            terminal.Fault("INTERRUPTED", "The command was interrupted.", "What was queued stays queued: trace sync sends the rest.");
            return ExitCode.Refused;
        }
    }

    /// <summary>How a command ends that a fault stopped.</summary>
    public static ExitCode ExitOf(LedgerException fault) => fault switch
    {
        ForkDetectedException => ExitCode.Fork,
        LedgerUnreachableException => ExitCode.NoNetwork,
        _ => ExitCode.Refused,
    };
}
