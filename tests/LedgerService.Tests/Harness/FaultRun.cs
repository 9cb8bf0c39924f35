namespace Traceability.LedgerService.Tests;

/// <summary>How much of the fault tables a run goes through (docs/testing.md).</summary>
internal static class FaultRun
{
    /// <summary>Names the long form: every cell, also those that take minutes.</summary>
    public const string Variable = "TRACEABILITY_FAULTS";

    /// <summary>Whether it is the long form.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable(Variable) == "all";
}
