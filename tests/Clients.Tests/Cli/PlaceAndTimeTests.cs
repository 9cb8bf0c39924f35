using Traceability.Cli.Texts;

namespace Traceability.Clients.Tests.Cli;

public sealed class PlaceAndTimeTests
{
    [Theory]
    [InlineData("58.27757272553365", 582_775_727)]
    [InlineData("29.113155704743875", 291_131_557)]
    [InlineData("-0.00000005", -1)]
    [InlineData("-0.00000004", 0)]
    [InlineData("90", 900_000_000)]
    [InlineData(" +22.3 ", 223_000_000)]
    public void Degrees_become_units_of_1e7_without_floating_point(string text, int e7)
    {
        Assert.True(DegreeText.TryParseLatitude(text, out var value, out var fault), fault?.ToString());
        Assert.Equal(e7, value);
    }

    [Theory]
    [InlineData("90.0000001", "does not exist")]
    [InlineData("58,277", "comma")]
    [InlineData("58°16'39\"N", "decimal degrees")]
    [InlineData("58.27N", "decimal degrees")]
    [InlineData("", "no number")]
    [InlineData("north", "decimal degrees")]
    public void What_is_no_latitude_is_told_apart(string text, string sentence)
    {
        Assert.False(DegreeText.TryParseLatitude(text, out _, out var fault));
        Assert.Contains(sentence, fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Longitudes_reach_180_degrees()
    {
        Assert.True(DegreeText.TryParseLongitude("-180", out var value, out _));
        Assert.Equal(-1_800_000_000, value);
        Assert.False(DegreeText.TryParseLongitude("180.0000001", out _, out _));
    }

    [Theory]
    [InlineData("5", 500)]
    [InlineData("5 m", 500)]
    [InlineData("12.5m", 1250)]
    [InlineData("0.001", 1)]
    [InlineData("0.0100001", 2)]
    [InlineData("10000", 1_000_000)]
    public void Accuracies_are_rounded_up_to_centimetres(string text, int centimetres)
    {
        Assert.True(MetreText.TryParse(text, out var value, out var fault), fault?.ToString());
        Assert.Equal(centimetres, value);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("10000.001")]
    [InlineData("5 km")]
    public void Impossible_accuracies_are_refused(string text) => Assert.False(MetreText.TryParse(text, out _, out _));

    [Theory]
    [InlineData("2026-03-14T06:30+07:00", "2026-03-13T23:30:00Z")]
    [InlineData("2026-03-14 06:30:15 +07:00", "2026-03-13T23:30:15Z")]
    [InlineData("2026-07-20T11:25:25.904Z", "2026-07-20T11:25:25.904Z")]
    public void Times_with_an_offset_are_moments(string text, string expected)
    {
        Assert.True(TimeText.TryParse(text, null, out var value, out var fault), fault?.ToString());
        Assert.Equal(expected, TimeText.Format(value));
    }

    [Theory]
    [InlineData("2026-03-14 06:30")]
    [InlineData("2026-03-14T06:30:00")]
    public void Local_times_need_the_offset(string text)
    {
        Assert.False(TimeText.TryParse(text, null, out _, out var fault));
        Assert.Contains("+07:00", fault.Mend, StringComparison.Ordinal);
        Assert.True(TimeText.TryParse(text, TimeSpan.FromHours(7), out var value, out _));
        Assert.Equal("2026-03-13T23:30:00Z", TimeText.Format(value));
    }

    [Theory]
    [InlineData("14/03/2026 06:30", "year-month-day")]
    [InlineData("2026-03-14", "no time of day")]
    [InlineData("2026-02-30T06:30Z", "not a time")]
    [InlineData("", "no time")]
    public void What_is_no_time_is_told_apart(string text, string sentence)
    {
        Assert.False(TimeText.TryParse(text, TimeSpan.Zero, out _, out var fault));
        Assert.Contains(sentence, fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_season_includes_its_last_day()
    {
        Assert.True(SeasonText.TryParse("2026-03-01..2026-10-31", out var season, out _));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), season.Until);
        Assert.False(SeasonText.TryParse("2026-10-31..2026-03-01", out _, out _));
    }

    [Theory]
    [InlineData("12.50 EUR", 1250, "EUR")]
    [InlineData("310000 VND", 310_000, "VND")]
    [InlineData("1.234 KWD", 1234, "KWD")]
    public void Prices_become_minor_units(string text, long minor, string currency)
    {
        Assert.True(MoneyText.TryParse(text, out var value, out var code, out var fault), fault?.ToString());
        Assert.Equal((minor, currency), (value, code));
    }

    [Theory]
    [InlineData("12.505 EUR")]
    [InlineData("1.5 VND")]
    [InlineData("12,50 EUR")]
    [InlineData("EUR 12.50")]
    [InlineData("12.50")]
    public void What_is_no_price_is_refused(string text) => Assert.False(MoneyText.TryParse(text, out _, out _, out _));
}
