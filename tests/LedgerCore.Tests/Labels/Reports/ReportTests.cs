using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Tests.Labels;

public sealed class ReportTests
{
    private const string Long = "The shop sells jiaogulan tea with this code on a paper label that comes off, and three of my friends have the same code.";

    [Theory]
    [InlineData("https://www.shop.example/item/7?utm_source=x&b=2&a=1#top", "http://shop.example/item/7/?a=1&b=2")]
    [InlineData("https://m.shop.example:443/item", "https://SHOP.example/item?ref=feed")]
    [InlineData("https://例え.example/x", "https://xn--r8jz45g.example/x")]
    public void TwoLinksToOnePageAreOneListing(string one, string other)
    {
        Assert.True(ListingAddress.TryRead(one, out var first) && ListingAddress.TryRead(other, out var second) && first == second);
        Assert.Equal(ReportTraits.Of(About(url: one))[0], ReportTraits.Of(About(url: other))[0]);
    }

    // The second letter of the host is Cyrillic.
    [Theory]
    [InlineData("https://shop.example/a", "https://shоp.example/a")]
    [InlineData("https://shop.example/a", "https://shop.example/b")]
    [InlineData("https://shop.example/a?id=1", "https://shop.example/a?id=2")]
    public void OtherPagesAreOthers(string one, string other)
    {
        Assert.True(ListingAddress.TryRead(one, out var first) & ListingAddress.TryRead(other, out var second));
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://shop.example/")]
    [InlineData("https://user:secret@shop.example/")]
    [InlineData("shop.example")]
    [InlineData("https://")]
    public void WhatIsNoAddressOfAListingIsToldSo(string url) => Assert.Equal("FIELD_MALFORMED", ReportShape.FaultIn(About(url: url))?.Code);

    [Fact]
    public void The_same_evidence_is_more_than_the_same_listing_and_that_more_than_the_same_code()
    {
        var (evidence, listing, code) = (new byte[32], "https://shop.example/7", ("TEA", "L1", ""));
        var all = ReportTraits.Of(new ReportContent("seen") { Evidence = evidence, Url = listing, Code = code });
        Assert.Equal(
            [
                .. ReportTraits.Of(new ReportContent("seen") { Evidence = evidence }),
                .. ReportTraits.Of(new ReportContent("seen") { Url = listing }),
                .. ReportTraits.Of(new ReportContent("seen") { Code = code }),
            ],
            all);
    }

    [Fact]
    public void NearlyTheSameTextMeetsAndAnotherDoesNot()
    {
        Assert.True(Meet(Long, Long.ToUpperInvariant().Replace(",", " -", StringComparison.Ordinal)));
        Assert.True(Meet(Long, "Hello! " + Long));
        Assert.False(Meet(Long, "In the market of Hanoi somebody fills bags of another plant and prints the name of the cooperative on them by hand."));
        Assert.False(Meet("a copy", "a copy"));
    }

    [Fact]
    public void EveryFieldIsBounded()
    {
        Assert.Null(ReportShape.FaultIn(About("two\r\nlines")));
        Assert.Equal("FIELD_MISSING", ReportShape.FaultIn(About(" \n "))?.Code);
        Assert.Equal("FIELD_TOO_LONG", ReportShape.FaultIn(About(new string('x', 2001)))?.Code);
        Assert.Equal("FIELD_MALFORMED", ReportShape.FaultIn(About("bell\a"))?.Code);
        Assert.Equal("FIELD_TOO_LONG", ReportShape.FaultIn(About(url: "https://shop.example/" + new string('x', 500)))?.Code);
        Assert.Equal("FIELD_MALFORMED", ReportShape.FaultIn(About() with { Country = "Germany" })?.Code);
        Assert.Equal("FIELD_MALFORMED", ReportShape.FaultIn(About() with { Evidence = new byte[5] })?.Code);
        Assert.Equal("FIELD_TOO_LONG", ReportShape.FaultIn(About() with { Contact = new string('x', 201) })?.Code);
        Assert.Equal("FIELD_MISSING", ReportShape.FaultIn(About() with { Code = ("X", "", "") })?.Code);
    }

    private static bool Meet(string one, string other) =>
        ReportTraits.Of(About(one)).Any(trait => ReportTraits.Of(About(other)).Any(found => found.AsSpan().SequenceEqual(trait)));

    private static ReportContent About(string text = "seen", string url = "") => new(text) { Url = url };
}
