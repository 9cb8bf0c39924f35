namespace Traceability.LedgerService.Tests.Telemetry;

/// <summary>
/// Tests that measure run alone: whoever listens to a meter or a source by its name listens to every service of the process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Exclusive
{
    public const string Name = "telemetry";
}
