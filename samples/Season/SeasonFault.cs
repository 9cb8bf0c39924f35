namespace Traceability.Season;

/// <summary>Ends the program with a plain sentence and an exit code. Caught in Program.cs, nowhere else.</summary>
internal sealed class SeasonFault : Exception
{
    /// <summary>Something did not work.</summary>
    public const int Failed = 1;

    /// <summary>The command line, a port or a folder is wrong.</summary>
    public const int Usage = 2;

    public SeasonFault(string sentence, int exit = Failed, Exception? cause = null)
        : base(sentence, cause) => Exit = exit;

    /// <summary>Exit code of the process.</summary>
    public int Exit { get; }
}
