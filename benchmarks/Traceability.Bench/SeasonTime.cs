using Traceability.TestKit;

namespace Traceability.Bench;

/// <summary>The clock of the season that is played; it goes on only with what is made, so that nothing is late.</summary>
internal sealed class SeasonTime(SeasonScript season) : TimeProvider
{
    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => season.NowMs;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(season.NowMs);
}
