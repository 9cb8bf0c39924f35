using Traceability.TestKit;

namespace Traceability.LedgerService.Tests;

/// <summary>A fact that needs PostgreSQL, and is reported as skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    /// <param name="isLong">Whether it belongs to the long form alone (<see cref="FaultRun"/>), and is reported as skipped in the short one.</param>
    public PostgresFactAttribute(bool isLong = false) => Skip = PostgresProcess.Programs is null
        ? "PostgreSQL is not installed"
        : isLong && !FaultRun.IsWhole ? $"takes minutes: {FaultRun.Variable}=all" : null;
}
