using System.Text.RegularExpressions;
using Traceability.LedgerCore.Labels;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels;

public partial class GtinTests
{
    private const string Links = "data/gs1-digital-link/vectors.jsonl";

    [SharedFact(Links)]
    public void Every_14_digit_GTIN_in_the_published_links_has_its_check_digit_and_no_other()
    {
        var found = Link().Matches(File.ReadAllText(SharedFile.Path(Links))).Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.NotEmpty(found);
        Assert.All(found, text =>
        {
            Assert.True(Gtin.TryParse(text, out var gtin));
            Assert.Equal(text, gtin.ToString());
            Assert.Equal(1, Enumerable.Range(0, 10).Count(digit => Gtin.TryParse($"{text[..13]}{digit}", out _)));
        });
    }

    [Theory]
    [InlineData("0541234500001")]
    [InlineData("054123450000130")]
    [InlineData("0541234500001٣")]
    [InlineData("05412345000031")]
    [InlineData("0541234500001x")]
    [InlineData("")]
    public void What_is_no_GTIN_is_refused(string text) => Assert.False(Gtin.TryParse(text, out _));

    [Theory]
    [InlineData("A", true)]
    [InlineData("a.B_c-9", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("123456789012345678901", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("é", false)]
    [InlineData("", false)]
    public void Lot_codes_never_need_escaping(string text, bool good) => Assert.Equal(good, LotCode.TryParse(text, out _));

    [Theory]
    [InlineData("GYNO-50G", true)]
    [InlineData("gyno", false)]
    [InlineData("A.B", false)]
    [InlineData("", false)]
    public void Own_ids_are_upper_case(string text, bool good) => Assert.Equal(good, SelfIssuedId.TryParse(text, out _));

    [GeneratedRegex(@"/01/(\d{14})(?!\d)")]
    private static partial Regex Link();
}
