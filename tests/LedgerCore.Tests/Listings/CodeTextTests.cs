using Traceability.LedgerCore.Listings;

namespace Traceability.LedgerCore.Tests.Listings;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("https://trace.example/01/08931234567897/10/L-1/21/ABC", "08931234567897", "L-1", "ABC", "trace.example", false)]
    [InlineData("https://trace.example:8443/id/TEA/10/L-1?lang=vi#x", "TEA", "L-1", "", "trace.example:8443", false)]
    [InlineData("trace.example/id/TEA/10/L-1", "TEA", "L-1", "", "trace.example", false)]
    [InlineData("TEA/L-1/ABC", "TEA", "L-1", "ABC", "", false)]
    [InlineData(" 8931234567897/L-1 ", "08931234567897", "L-1", "", "", false)]
    [InlineData("https://trace.example@evil.example/id/TEA/10/L-1", "TEA", "L-1", "", "evil.example", true)]
    [InlineData("https://trаce.example/id/TEA/10/L-1", "TEA", "L-1", "", "xn--trce-63d.example", true)]
    [InlineData("https://xn--trce-63d.example/id/TEA/10/L-1", "TEA", "L-1", "", "xn--trce-63d.example", true)]
    [InlineData("https://id.example/gtin/8931234567897/lot/L-1/ser/ABC", "08931234567897", "L-1", "ABC", "id.example", false)]
    [InlineData("https://id.example/01/08931234567897?10=L-1&17=290331", "08931234567897", "L-1", "", "id.example", false)]
    [InlineData("https://id.example/AQnYUc1gmiCNV4JG", "05412345000013", "ABC123", "", "id.example", false)]
    [InlineData("21-TEA/L-1/ABC", "21-TEA", "L-1", "ABC", "", false)]
    [InlineData("(01)08931234567897(10)L-1(21)ABC", "08931234567897", "L-1", "ABC", "", false)]
    [InlineData("]d201089312345678971729033110L-1\u001d21ABC", "08931234567897", "L-1", "ABC", "", false)]
    public void The_code_of_a_label_is_read_whatever_its_host(string text, string product, string lot, string serial, string host, bool isDoubtful) =>
        Assert.Equal(new CodeText(CodeKind.Label, product, lot, serial, host, isDoubtful), CodeText.Read(text));

    [Theory]
    [InlineData("(01)08931234567897(10)L-1(21)ABC", "ABC")]
    [InlineData("(01)8931234567897(17)290331(10)L-1", "")]
    [InlineData("010893123456789710L-1\u001d21ABC", "ABC")]
    [InlineData("]Q3\u001d0108931234567897211ABC\u001d10L-1\u001d", "1ABC")]
    [InlineData("]d2010893123456789717290331" + "10L-1", "")]
    [InlineData("https://trace.example/gtin/8931234567897/lot/L-1/ser/ABC", "ABC")]
    [InlineData("https://trace.example/shop/01/08931234567897/21/ABC?10=L-1", "ABC")]
    public void A_label_in_another_writing_is_the_same_label(string text, string serial) => Assert.Equal(
        new CodeText(CodeKind.Label, "08931234567897", "L-1", serial, text[0] == 'h' ? "trace.example" : "", false), CodeText.Read(text));

    // What is typed with slashes is never taken for elements, whatever identifiers its digits look like.
    [Fact]
    public void A_typed_code_is_no_element_string() =>
        Assert.Equal(("04012345678901", "L1"), (CodeText.Read("4012345678901/L1").Product, CodeText.Read("4012345678901/L1").Lot));

    [Theory]
    [InlineData("https://shop.example/01/08931234567897/21/ABC", CodeKind.OtherAddress)]
    [InlineData("(01)08931234567897(21)ABC", CodeKind.Text)]
    [InlineData("(01)08931234567898(10)L-1", CodeKind.Text)]
    [InlineData("(01)08931234567897(10)L-1(37)12", CodeKind.Text)]
    [InlineData("(10)L-1", CodeKind.Text)]
    [InlineData("javascript:alert(1)", CodeKind.Unsafe)]
    [InlineData("JAVASCRIPT:alert(1)//01/X/10/Y", CodeKind.Unsafe)]
    [InlineData("data:text/html,x", CodeKind.Unsafe)]
    [InlineData("file:///etc/passwd", CodeKind.Unsafe)]
    [InlineData("https://shop.example/item/7", CodeKind.OtherAddress)]
    [InlineData("https://", CodeKind.OtherAddress)]
    [InlineData("https://trace.example/01/A%2FB/10/%00/21/X", CodeKind.OtherAddress)]
    [InlineData("", CodeKind.Text)]
    [InlineData("hello", CodeKind.Text)]
    [InlineData("a/b c", CodeKind.Text)]
    [InlineData("(01)08931234567897", CodeKind.Text)]
    [InlineData("(01)08931234567890(10)L-1", CodeKind.Text)]
    [InlineData("https://id.example/01/08931234567897", CodeKind.OtherAddress)]
    public void Anything_else_is_told_apart(string text, CodeKind kind) => Assert.Equal(kind, CodeText.Read(text).Kind);

    [Theory]
    [InlineData(0, CodeKind.Label)]
    [InlineData(1, CodeKind.Text)]
    public void A_text_longer_than_any_code_is_not_looked_at(int beyond, CodeKind kind)
    {
        const string Label = "https://trace.example/id/TEA/10/L-1?";
        Assert.Equal(kind, CodeText.Read(Label.PadRight(CodeText.MaxLength + beyond, 'x')).Kind);
    }

    [Fact]
    public void No_text_makes_it_fail()
    {
        var random = new Random(41);
        string[] pieces = ["https://", "http:", "//", "/", "01", "id", "/10/", "/21/", "%", "%2F", "%zz", "@", ":", "[", "]", "::1", "xn--", "а", "\0", "\ud800", "?", "#", "\\", " ", "..", "A", "9", "(01)", "(10)", "08931234567897", "\u001d"];
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var read = CodeText.Read(text);
            Assert.True(read.Kind != CodeKind.Label || (read.Product.Length is > 0 and <= 40 && read.Lot.Length is > 0 and <= 40 && read.Serial.Length <= 40), text);
        }
    }
}
