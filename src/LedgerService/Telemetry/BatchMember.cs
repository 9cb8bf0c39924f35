using System.Diagnostics;

namespace Traceability.LedgerService.Telemetry;

/// <summary>Where a statement of a batch came from, for its times and spans.</summary>
/// <param name="AdmittedAt">When it was admitted, in ticks of the stopwatch.</param>
/// <param name="Caller">Span of the call that brought it; default when there is none.</param>
internal readonly record struct BatchMember(long AdmittedAt, ActivityContext Caller)
{
    /// <summary>The call that runs here and now.</summary>
    public static BatchMember Now() =>
        new(Stopwatch.GetTimestamp(), LedgerTraces.Source.HasListeners() ? Activity.Current?.Context ?? default : default);
}
