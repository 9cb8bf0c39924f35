using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A fact that needs PostgreSQL, and is reported as skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresProcess.Programs is null ? "PostgreSQL is not installed" : null;
}
