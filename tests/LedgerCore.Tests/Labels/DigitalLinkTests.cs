using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Tests.Labels;

public class DigitalLinkTests
{
    private const string WithGtin = "https://trace.example/01/05412345000013/10/GP-2026.1/21/0000123456789ABCDEFG";
    private const string SelfIssued = "https://trace.example:8443/id/GYNO-50G/10/GP-2026.1/21/0000123456789ABCDEFG";

    [Theory]
    [InlineData(WithGtin, "trace.example", "05412345000013")]
    [InlineData(SelfIssued, "trace.example:8443", "GYNO-50G")]
    public void A_link_is_read_and_written_alike(string text, string host, string product)
    {
        Assert.True(DigitalLink.TryParse(text, out var readHost, out var link));
        Assert.Equal(host, readHost);
        Assert.Equal(product, link.Product.ToString());
        Assert.Equal("GP-2026.1", link.Lot.ToString());
        Assert.Equal("0000123456789ABCDEFG", link.Serial.ToString());
        Assert.Equal(text, link.At(host));
        Assert.True(DigitalLink.TryParsePath(link.Path, out var again));
        Assert.Equal(link, again);
    }

    [Theory]
    [InlineData("https://", "http://")]
    [InlineData("https://", "HTTPS://")]
    [InlineData("trace.example", "Trace.example")]
    [InlineData("trace.example", "")]
    [InlineData("trace.example", "user@trace.example")]
    [InlineData("/01/", "/01//")]
    [InlineData("/01/", "/00/")]
    [InlineData("/01/", "/gtin/")]
    [InlineData("/01/", "/id/x")]
    [InlineData("05412345000013", "05412345000014")]
    [InlineData("05412345000013", "5412345000013")]
    [InlineData("/10/", "/22/")]
    [InlineData("/10/GP-2026.1", "")]
    [InlineData("GP-2026.1", "GP%2D2026.1")]
    [InlineData("GP-2026.1", "")]
    [InlineData("GP-2026.1", "..")]
    [InlineData("GP-2026.1", "123456789012345678901")]
    [InlineData("DEFG", "DEFG/")]
    [InlineData("DEFG", "DEFG?17=290331")]
    [InlineData("DEFG", "DEFG#x")]
    [InlineData("DEFG", "DEFGH")]
    [InlineData("DEFG", "DEF+")]
    public void No_link_has_a_second_text(string from, string to) =>
        Assert.False(DigitalLink.TryParse(WithGtin.Replace(from, to, StringComparison.Ordinal), out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("not a link")]
    [InlineData("https://trace.example")]
    [InlineData("//////")]
    public void What_is_no_link_is_refused(string text)
    {
        Assert.False(DigitalLink.TryParse(text, out _, out _));
        Assert.False(DigitalLink.TryParsePath(text, out _));
    }

    [Fact]
    public void A_link_is_not_made_for_what_is_no_host()
    {
        Assert.True(DigitalLink.TryParse(WithGtin, out _, out var link));
        Assert.Throws<ArgumentException>(() => link.At("trace.example/path"));
    }
}
