using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Services;

namespace Traceability.Cli.Commands;

/// <summary>A verb of the service's own executable: its options are passed on as they stand, and its exit code is ours.</summary>
internal sealed class ServiceCommand : TraceCommand
{
    private readonly Option<string?> service = new("--service")
    {
        Description = "The service's executable. Default: the one beside trace.",
        HelpName = "FILE",
    };

    private readonly Argument<string[]> options = new("options")
    {
        Description = "The service's options, such as -- --Ledger:Database=postgres; a connection string is in the environment, Ledger__ConnectionString.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly string[] group;

    /// <param name="group">What the service calls it by, before its own name; nothing for most.</param>
    public ServiceCommand(string verb, string description, Host host, params string[] group)
        : base(verb, description, host)
    {
        this.group = group;
        Add(service);
        Add(options);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var executable = ServiceExecutable.Find(run.Of(service))
            ?? throw new CommandHalt(
                "SERVICE_NOT_FOUND",
                run.Of(service) is { } named ? $"There is no file {named}." : "The service's executable is not beside trace.",
                "Name it: --service FILE.");
        return (ExitCode)await executable.RunAsync([.. group, Name, .. run.Of(options)], run.Host, run.Cancellation);
    }
}
