using Traceability.LedgerCore.Labels.Gs1;

namespace Traceability.LedgerCore.Tests.Labels.Gs1;

public sealed class Gs1LinkTests
{
    private const int Rounds = 600;
    private const string Characters = "!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz";

    [Fact]
    public void Whatever_is_built_is_read_again_in_every_form()
    {
        var random = new Random(60_300);
        for (var round = 0; round < Rounds; round++)
        {
            var link = Made(random);
            foreach (var form in (ReadOnlySpan<LinkForm>)
                [
                    LinkForm.Plain, LinkForm.ShortNames, LinkForm.Compressed, LinkForm.PartlyCompressed, LinkForm.Compressed | LinkForm.Pairs,
                    LinkForm.Compressed | LinkForm.CompressOthers, LinkForm.PartlyCompressed | LinkForm.ShortNames | LinkForm.CompressOthers,
                ])
            {
                Assert.True(Gs1Link.TryParse(link.Write(form), out var read), link.Write(form));
                Assert.Equal(link.Canonical, read.Canonical);
                Assert.Equal(link.Others.Order(), read.Others.Order());
            }
        }
    }

    [Fact]
    public void Elements_survive_as_an_element_string()
    {
        var random = new Random(60_301);
        for (var round = 0; round < Rounds; round++)
        {
            var link = Made(random);
            var text = ElementString.Write(link.Elements);
            Assert.True(ElementString.TryRead(text, out var elements), text);
            Assert.Equal(text, ElementString.Write(elements));
            Assert.True(Gs1Link.TryArrange(link.Stem, elements, out var again));
            Assert.Equal(link.Canonical, again.Canonical);
        }
    }

    [Theory]
    [InlineData("https://id.gs1.org/gtin/5412345000013/lot/ABC123", "https://id.gs1.org/01/05412345000013/10/ABC123")]
    [InlineData("HTTP://Shop.Example:80/some/folder/01/05412345000013?exp=290331&utm=1&15=290101#top", "https://id.gs1.org/01/05412345000013?15=290101&17=290331")]
    [InlineData("https://id.gs1.org/01/96385074", "https://id.gs1.org/01/00000096385074")]
    [InlineData("https://id.gs1.org/01/05412345000013?10=ABC%2f1", "https://id.gs1.org/01/05412345000013/10/ABC%2F1")]
    [InlineData("https://id.gs1.org/01/05412345000013;17=290331", null)]
    [InlineData("https://id.gs1.org/01/05412345000014", null)]
    [InlineData("https://id.gs1.org/01/05412345000013/21/1/10/2", null)]
    [InlineData("https://id.gs1.org/01/05412345000013/10/A/235/B", null)]
    [InlineData("https://id.gs1.org/01/05412345000013?21=2&21=3", null)]
    [InlineData("https://id.gs1.org/01/05412345000013?9999=1", null)]
    [InlineData("https://id.gs1.org/01/05412345000013/10/%0d%0aX", null)]
    [InlineData("https://id.gs1.org/01/05412345000013/10/%", null)]
    [InlineData("https://us%65r@id.gs1.org/01/05412345000013", null)]
    [InlineData("https://user@id.gs1.org/01/05412345000013", null)]
    [InlineData("https://id.gs1.org:0/01/05412345000013", null)]
    [InlineData("https:///01/05412345000013", null)]
    [InlineData("https://id.gs1.org//01/05412345000013", null)]
    [InlineData("https://id.gs1.org/../01/05412345000013", null)]
    [InlineData("https://id.gs1.оrg/01/05412345000013", null)]
    [InlineData("ftp://id.gs1.org/01/05412345000013", null)]
    [InlineData("https://id.gs1.org/10/ABC123", null)]
    [InlineData("https://id.gs1.org/", null)]
    [InlineData("", null)]
    public void A_link_has_one_canonical_address(string text, string? canonical) =>
        Assert.Equal(canonical, Gs1Link.TryParse(text, out var link) ? link.Canonical : null);

    [Theory]
    [InlineData("]C10105412345000013172903311\u001d", null)]
    [InlineData("]C1010541234500001310ABC123", "(01)05412345000013(10)ABC123")]
    [InlineData("\u001d010541234500001310ABC\u001d21X", "(01)05412345000013(10)ABC(21)X")]
    [InlineData("(01)05412345000013(10)A(B)C(21)X", "(01)05412345000013(10)A(B)C(21)X")]
    [InlineData("(01)5412345000013", "(01)05412345000013")]
    [InlineData("015412345000013", null)]
    [InlineData("10A\u001d10B", null)]
    [InlineData("(10)", null)]
    [InlineData("(1", null)]
    [InlineData("98", null)]
    [InlineData("", null)]
    public void An_element_string_is_read_or_refused(string text, string? bracketed) =>
        Assert.Equal(bracketed, ElementString.TryRead(text, out var elements) ? ElementString.WriteBracketed(elements) : null);

    [Fact]
    public void Pairs_make_a_link_shorter()
    {
        Assert.True(Gs1Link.TryParse("https://id.gs1.org/01/05412345000013/10/ABC123/21/72292641703?17=290331", out var link));
        Assert.True(link.Write(LinkForm.Compressed | LinkForm.Pairs).Length < link.Write(LinkForm.Compressed).Length);
    }

    private static Gs1Link Made(Random random)
    {
        var elements = new List<Gs1Element> { Gtin(random) };
        foreach (var code in (ReadOnlySpan<string>)["22", "10", "21", "91", "253", "7007", "30", "8008", "400", "255", "3103"])
        {
            if (random.Next(3) == 0 && AiTable.TryFind(code, out var ai))
            {
                elements.Add(Element(ai, random));
            }
        }

        string[] others = random.Next(2) == 0 ? [] : ["arv=true", "note=a%20b", "empty=", "flag"];
        Assert.True(LinkStem.TryParse("https://trace.example:8443/some/folder", out var stem));
        Assert.True(Gs1Link.TryArrange(stem, elements, out var link));
        return link with { Others = others, Fragment = random.Next(2) == 0 ? null : "part" };
    }

    private static Gs1Element Element(ApplicationIdentifier ai, Random random)
    {
        var value = ai.Code switch
        {
            "253" => "3060077601309" + Text(random, Characters, 0, 17),
            "255" => "5678409730535" + Text(random, "0123456789", 0, 12),
            "7007" => random.Next(2) == 0 ? "280229" : "280229280301",
            "8008" => new[] { "28022912", "2802291203", "280229120304" }[random.Next(3)],
            "3103" => "000189",
            "30" => Text(random, "0123456789", 1, 8),
            _ => Text(random, new[] { "0123456789", "0123456789abcdef", "0123456789ABCDEF", "ABCxyz-_", Characters }[random.Next(5)], 1, 20),
        };
        Assert.True(Gs1Element.TryMake(ai, value, out var element), $"{ai} {value}");
        return element;
    }

    private static Gs1Element Gtin(Random random)
    {
        Assert.True(AiTable.TryFind("01", out var ai));
        var body = Text(random, "0123456789", 13, 13);
        return Enumerable.Range(0, 10).Select(digit => Gs1Element.TryMake(ai, $"{body}{digit}", out var element) ? element : default)
            .Single(element => element.Ai is not null);
    }

    private static string Text(Random random, string alphabet, int min, int max) =>
        string.Concat(Enumerable.Range(0, random.Next(min, max + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}
