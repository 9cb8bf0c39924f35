using System.Text.RegularExpressions;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

public sealed partial class RuleBookTests
{
    [Fact]
    public void The_rule_book_lists_every_code_and_no_other()
    {
        var written = Entry().Matches(Project.Read("docs/rules.md")).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(Reasons.All.Select(reason => reason.Code), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rule_book_tells_sentence_and_way_out_as_the_code_does()
    {
        var book = Project.Read("docs/rules.md");
        Assert.All(Reasons.All, reason =>
        {
            Assert.Contains(reason.Sentence, book, StringComparison.Ordinal);
            Assert.Contains(reason.WayOut, book, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_left_alone()
    {
        var refusal = Reasons.WrongOrigin.With(("origin", "{expected}"), ("expected", "here"));
        Assert.Equal("The statement is meant for the ledger {expected}; this one is here.", refusal.Sentence);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("zh")]
    public void Every_code_is_told_in_every_language_and_no_other_code_is(string language)
    {
        Assert.Equal(Reasons.All.Select(reason => reason.Code), ReasonWords.CodesIn(language).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("zh")]
    public void A_translation_names_the_same_values_and_commands_as_the_catalogue(string language)
    {
        Assert.All(Reasons.All, reason =>
        {
            var told = ReasonWords.In(language, reason);
            Assert.NotEqual(reason.Sentence, told.Sentence);
            Assert.Equal(Named(reason.Sentence), Named(told.Sentence));
            Assert.Equal(Named(reason.WayOut), Named(told.WayOut));
            Assert.Equal(reason.WayOut.Length == 0, told.WayOut.Length == 0);
        });
    }

    [Fact]
    public void A_notice_is_said_again_in_another_language_from_its_code_and_values()
    {
        var notice = Reasons.OutsideArea.NoticeOf(("area", "A1"));
        var said = ReasonWords.Say("vi", notice.Code, notice.Values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        Assert.Equal("Vị trí nằm ngoài ranh giới khu vực A1.", said?.Sentence);
    }

    [Fact]
    public void What_a_newer_ledger_says_has_no_translation_here() => Assert.Null(ReasonWords.Say("vi", "NOT_YET_THOUGHT_OF", []));

    private static IEnumerable<string> Named(string words) =>
        Placeholder().Matches(words).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("{[a-z]+}|trace [a-z-]+")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^### ([A-Z_]+)$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
