using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class GeolocationTests
{
    [Theory]
    [InlineData(221_450_000, 1_058_350_000, true)]
    [InlineData(221_451_000, 1_058_352_000, true)]
    [InlineData(221_451_000, 1_058_352_100, false)]
    [InlineData(221_451_234, 1_058_352_345, false)]
    public void A_position_of_few_decimals_is_coarse(int latitude, int longitude, bool isCoarse) =>
        Assert.Equal(isCoarse, Geolocation.IsCoarse(new V1.Position { LatitudeE7 = latitude, LongitudeE7 = longitude }));
}
