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

    [GeneratedRegex("^### ([A-Z_]+)$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
