namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A fact that needs libfaketime, and is reported as skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FalseClockFactAttribute : FactAttribute
{
    public FalseClockFactAttribute() => Skip = FalseClock.Library is null ? "libfaketime is not installed" : null;
}
