namespace Traceability.Cli.Output;

/// <summary>What `trace` tells its caller when it ends. Documented in --help and docs/trace.md; numbers never change.</summary>
internal enum ExitCode
{
    /// <summary>Everything was done.</summary>
    Ok = 0,

    /// <summary>Something was refused, is not there, or did not verify; not all that was asked for could be had.</summary>
    Refused = 1,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>The ledger was not reached. What was signed waits in the outbox; nothing is lost.</summary>
    NoNetwork = 3,

    /// <summary>The ledger showed two histories that cannot both be true.</summary>
    Fork = 4,
}
