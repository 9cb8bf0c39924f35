using Traceability.LedgerCore.Names;

namespace Traceability.LedgerCore.Tests.Names;

public sealed class FoldingTests
{
    private static readonly string[] Pieces =
    [
        "a", "B", "z", "7", " ", "\t", "-", ".", "'", "’", "@", "$", "ß", "æ", "đ", "Ộ", "e\u0301", "\u00e9", "ﬁ", "Ａ", "４", "𝐠", "ⓖ", "а", "С", "ж", "α", "Ω",
        "\u200b", "\u200d", "\u00ad", "\ufeff", "\ud800", "\udc00", "\ud83c\udf3f", "人", "參", "石", "\uf900", "א", "ा", "한", "×", "²", "ı", "İ", "ſ", "\0", "\n",
    ];

    [Theory]
    [InlineData("Panax ginseng", "panax ginseng")]
    [InlineData("  PANAX\u00a0\u00a0GINSENG!! ", "panax ginseng")]
    [InlineData("Ｐａｎａｘ ｇｉｎｓｅｎｇ", "panax ginseng")]
    [InlineData("Sâm Ngọc Linh", "sam ngoc linh")]
    [InlineData("Sa\u0302m Ngo\u0323c Linh", "sam ngoc linh")]
    [InlineData("Đỗ đen", "do den")]
    [InlineData("jiǎo gǔ lán", "jiao gu lan")]
    [InlineData("gin\u200bseng", "ginseng")]
    [InlineData("gіnsеng", "ginseng")]
    [InlineData("𝐠𝐢𝐧𝐬𝐞𝐧𝐠", "ginseng")]
    [InlineData("p@nax gin$eng", "panax ginseng")]
    [InlineData("devil's claw", "devils claw")]
    [InlineData("devil’s claw", "devils claw")]
    [InlineData("野 生 人 參 茶", "野生人參茶")]
    [InlineData("100%人参tea", "100 人参 tea")]
    [InlineData("женьшень", "женьшень")]
    [InlineData("", "")]
    [InlineData("\ud800", "")]
    public void One_way_of_writing_stands_for_all(string text, string folded) => Assert.Equal(folded, Folding.Of(text).Text);

    [Theory]
    [InlineData("gіnseng", true)]
    [InlineData("gin\u200bseng", true)]
    [InlineData("gin$eng", true)]
    [InlineData("ginseng", false)]
    [InlineData("gin\u00adseng", false)]
    [InlineData("ginseng$ ", false)]
    [InlineData("женьшень", false)]
    [InlineData("Sâm", false)]
    public void What_hides_a_word_is_seen(string text, bool isDisguised) =>
        Assert.Equal(isDisguised, Folding.Of(text).IsDisguised(0, Folding.Of(text).Words.Count - 1));

    [Fact]
    public void Folding_holds_its_promises_for_any_text()
    {
        var random = new Random(41);
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var folded = Folding.Of(text);
            Assert.Equal(folded.Text, Folding.Of(folded.Text).Text);
            Assert.Equal(folded.Text, string.Concat(folded.Words.Select((word, place) => Gap(folded, place) + folded.Span(place, place).ToString())));
        }
    }

    [Fact]
    public void A_long_text_is_read_up_to_its_bound() =>
        Assert.Equal(Folding.MaxLength, Folding.Of(new string('a', Folding.MaxLength + 100)).Text.Length);

    // Chinese characters stand side by side, other words one space apart.
    private static string Gap(FoldedText folded, int place)
    {
        var isJoined = place == 0 || folded.Words[place].Start == folded.Words[place - 1].Start + folded.Words[place - 1].Length;
        Assert.True(!isJoined || place == 0 || Folding.IsHan(folded.Text[folded.Words[place].Start]));
        return isJoined ? "" : " ";
    }
}
