namespace Traceability.Bench;

/// <summary>The clock of the season that is played; it stands still, so that nothing is late.</summary>
internal sealed class SeasonTime(long nowMs) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(nowMs);
}
