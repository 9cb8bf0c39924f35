namespace Traceability.Audit;

/// <summary>How fast signatures are checked when nothing else is done.</summary>
/// <param name="SignaturesPerSecond">On all threads together.</param>
/// <param name="ProcessorSeconds">For one signature.</param>
public sealed record BareSpeed(double SignaturesPerSecond, double ProcessorSeconds);
