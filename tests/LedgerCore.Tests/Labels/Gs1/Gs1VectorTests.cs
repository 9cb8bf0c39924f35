using Traceability.LedgerCore.Labels.Gs1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels.Gs1;

public sealed class Gs1VectorTests
{
    // Rows to which the standards give another answer, or none; docs/formats/digital-link.md lists them alike.
    private const string Order =
        "GS1 General Specifications §7.8.5: elements of predefined length come first, the rest in any order; ours is by identifier";

    private const string OtherKey = "URI Syntax, ABNF: 235 qualifies key 01 alone and is no attribute; the row drops it in silence";

    private static readonly Dictionary<string, string> Explained = new(StringComparer.Ordinal)
    {
        ["https://id.gs1.org/8010/0541234537290A41%23GH33/8011/6639047221 element string"] = Order,
        ["https://id.gs1.org/8017/817019610850151481/8019/4003812 element string"] = Order,
        ["https://id.gs1.org/8018/411369833821910265/8019/4003812 element string"] = Order,
        ["https://id.gs1.org/01/05412345000013/10/ABC123/21/72292641703?17=290331 element string"] = Order,
        ["https://id.gs1.org/cpid/0541234537290A41%23GH33/cpsn/6639047221 element string"] = Order,
        ["https://id.gs1.org/gsrn/411369833821910265/srin/4003812 element string"] = Order,
        ["https://id.gs1.org/gsrnp/817019610850151481/srin/4003812 element string"] = Order,
        ["https://id.gs1.org/gtin/05412345000013/cpv/AJY3095721P49/lot/ABC123/ser/72292641703 element string"] = Order,
        ["https://id.gs1.org/gtin/05412345000013/lot/ABC123/ser/72292641703 element string"] = Order,
        ["https://id.gs1.org/itip/054123450000130201/lot/ABC123/ser/72292641703 element string"] = Order,
        ["https://id.gs1.org/I1j3FSNWcOGeFywaR5CZmSmWQ9a1EOwA Plain"] = OtherKey,
    };

    [SharedFact(Gs1VectorRow.File)]
    public void Every_published_row_agrees_or_is_listed_with_its_clause()
    {
        var rows = Gs1VectorRow.All().ToArray();
        Assert.True(rows.Length > 2000);
        Assert.Equal(
            Explained.Keys.Order(StringComparer.Ordinal),
            rows.Where(row => row.Ours != row.Expected).Select(row => row.Asked).Distinct().Order(StringComparer.Ordinal));
    }

    [SharedFact(Gs1VectorRow.File)]
    public void A_row_that_is_listed_for_its_order_holds_the_same_elements()
    {
        foreach (var row in Gs1VectorRow.All().Where(row => Explained.GetValueOrDefault(row.Asked) == Order))
        {
            Assert.True(ElementString.TryRead(row.Expected, out var theirs));
            Assert.True(ElementString.TryRead(row.Ours, out var ours));
            Assert.Equal(theirs.ToHashSet(), ours.ToHashSet());
        }
    }

    [Fact]
    public void The_page_of_the_format_lists_the_same_rows()
    {
        var page = File.ReadAllText(Path.Combine(Project.Root, "docs/formats/digital-link.md"));
        Assert.All(Explained.Keys, row => Assert.Contains(row[..row.IndexOf(' ', StringComparison.Ordinal)], page, StringComparison.Ordinal));
    }
}
