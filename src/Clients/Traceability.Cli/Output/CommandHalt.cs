namespace Traceability.Cli.Output;

/// <summary>Ends a command with a reason for its user. Caught in one place (TraceCommand).</summary>
internal sealed class CommandHalt : Exception
{
    public CommandHalt(string code, string sentence, string wayOut, ExitCode exit = ExitCode.Refused)
        : base(sentence)
    {
        Code = code;
        WayOut = wayOut;
        Exit = exit;
    }

    /// <summary>Stable code, UPPER_SNAKE.</summary>
    public string Code { get; }

    /// <summary>What to do; empty when there is nothing.</summary>
    public string WayOut { get; }

    /// <summary>How the process ends.</summary>
    public ExitCode Exit { get; }
}
