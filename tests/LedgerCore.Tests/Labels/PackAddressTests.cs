using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Tests.Labels;

public sealed class PackAddressTests
{
    [Theory]
    [InlineData("/01/05412345000013", "/01/05412345000013")]
    [InlineData("/gtin/5412345000013/lot/L-1/ser/ABC", "/01/05412345000013/10/L-1/21/ABC")]
    [InlineData("/01/05412345000013?10=L-1", "/01/05412345000013/10/L-1")]
    [InlineData("/ID/tea-7/10/L-1/21/a%2fb/?lang=vi#x", "/id/TEA-7/10/L-1/21/a%2Fb")]
    [InlineData("/id/TEA-7", "/id/TEA-7")]
    [InlineData("/id/TEA-7/10/L-1", "/id/TEA-7/10/L-1")]
    public void An_address_has_one_right_path(string path, string right)
    {
        Assert.True(PackAddress.TryParse("https://trace.example" + path, out var found));
        Assert.Equal(right, found.Path);
    }

    [Theory]
    [InlineData("https://trace.example/01/05412345000013/21/ABC")]
    [InlineData("https://trace.example/01/05412345000013/10/L-1?21=ABC")]
    [InlineData("https://trace.example/id/tea-7/10/L-1/21/a%20b")]
    [InlineData("https://trace.example/414/5412345000013")]
    [InlineData("https://trace.example/01/05412345000014/10/L-1")]
    [InlineData("https://trace.example/01/05412345000013/10/..")]
    [InlineData("https://trace.example/id/TEA/21/ABC")]
    [InlineData("https://trace.example/id/TEA/10/L-1/17/290331")]
    [InlineData("https://trace.example/id/TEA/22/L-1")]
    [InlineData("https://trace.example/id/TEA/10/%00")]
    [InlineData("https://trace.example/id/TEA/10/L-1/21/12345678901234567890123456789012345678901")]
    [InlineData("https://me@trace.example/id/TEA/10/L-1")]
    [InlineData("https://trаce.example/id/TEA/10/L-1")]
    [InlineData("https:///id/TEA/10/L-1")]
    [InlineData("ftp://trace.example/id/TEA/10/L-1")]
    public void What_names_no_product_that_labels_could_be_issued_for_is_none(string address) =>
        Assert.False(PackAddress.TryParse(address, out _));
}
