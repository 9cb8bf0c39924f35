using System.Text;
using Traceability.LedgerCore.Bundles;

namespace Traceability.LedgerCore.Tests.Bundles;

public sealed class SavedBundleTests
{
    private static readonly byte[] Bundle = [1, 2, 3, 255];

    [Fact]
    public void ASavedPageHoldsItsBundle() =>
        Assert.Equal(Bundle, SavedBundle.In(Page($"{SavedBundle.Opening}{Convert.ToBase64String(Bundle)}{SavedBundle.Closing}")).ToArray());

    [Theory]
    [InlineData("")]
    [InlineData("<script type=\"application/octet-stream\" id=\"bundle\">AQID")]
    [InlineData("<script type=\"application/octet-stream\" id=\"bundle\"></script>")]
    [InlineData("<script type=\"application/octet-stream\" id=\"bundle\">AQI*</script>")]
    [InlineData("<script type=\"application/octet-stream\" id=\"bundle\">AQI</script>")]
    public void WhatHoldsNoneStaysAsItIs(string content)
    {
        var page = Page(content);

        Assert.Equal(page, SavedBundle.In(page).ToArray());
        Assert.Equal(Bundle, SavedBundle.In(Bundle).ToArray());
    }

    private static byte[] Page(string content) => Encoding.UTF8.GetBytes($"<!doctype html>\n<body>{content}</body>");
}
