using Traceability.LedgerCore.Names;

namespace Traceability.LedgerCore.Tests.Names;

public sealed class NameIndexTests
{
    private static readonly NameIndex Index = new(ShippedNames.Plants);

    [Theory]
    [InlineData("Panax ginseng", "Panax ginseng", NameKind.Accepted)]
    [InlineData("Panax ginseng C.A.Mey., root, dried", "Panax ginseng", NameKind.Accepted)]
    [InlineData("Nardostachys grandiflora DC.", "Nardostachys jatamansi", NameKind.Synonym)]
    [InlineData("Ginseng Radix et Rhizoma", "Panax ginseng", NameKind.Trade)]
    [InlineData("spikenard", "Nardostachys jatamansi", NameKind.Common)]
    [InlineData("giảo cổ lam", "Gynostemma pentaphyllum", NameKind.Common)]
    [InlineData("giao co lam", "Gynostemma pentaphyllum", NameKind.Common)]
    [InlineData("GIAOCOLAM", "Gynostemma pentaphyllum", NameKind.Common)]
    [InlineData("絞股藍茶", "Gynostemma pentaphyllum", NameKind.Common)]
    [InlineData("绞股蓝", "Gynostemma pentaphyllum", NameKind.Common)]
    [InlineData("jiǎogǔlán", "Gynostemma pentaphyllum", NameKind.Common)]
    [InlineData("xi yang shen", "Panax quinquefolius", NameKind.Pinyin)]
    [InlineData("xiyangshen", "Panax quinquefolius", NameKind.Pinyin)]
    [InlineData("sâm K5", "Panax vietnamensis", NameKind.CodeWord)]
    [InlineData("cây trầm hương", "Aquilaria", NameKind.Common)]
    public void A_plant_is_known_by_each_of_its_names(string text, string plant, NameKind kind)
    {
        var found = Assert.Single(Index.Named(text), match => match.Plant == plant);
        Assert.Equal(kind, found.Kind);
        Assert.InRange(found.Confidence, 40, 100);
        Assert.False(found.IsApproximate);
    }

    [Theory]
    [InlineData("P a n a x g i n s e n g", "Panax ginseng")]
    [InlineData("l.a.n k.i.m t.u.y.ế.n", "Anoectochilus")]
    [InlineData("d3ndr0bium", "Dendrobium")]
    [InlineData("gіnseng korean gіnseng", "Panax ginseng")]
    [InlineData("red san\u200bdalwood", "Pterocarpus santalinus")]
    public void A_name_that_is_hidden_is_found_and_told(string text, string plant)
    {
        var found = Assert.Single(Index.Named(text), match => match.Plant == plant);
        Assert.True(found.IsDisguised);
    }

    [Theory]
    [InlineData("Panax ginsegn", "Panax ginseng")]
    [InlineData("Nardostachis grandiflora", "Nardostachys jatamansi")]
    [InlineData("Gynostema pentaphylum (Thunb.) Makino", "Gynostemma pentaphyllum")]
    public void A_mistake_in_writing_is_forgiven_and_told(string text, string plant)
    {
        var found = Assert.Single(Index.Named(text));
        Assert.Equal((plant, true), (found.Plant, found.IsApproximate));
        Assert.InRange(found.Confidence, 1, 90);
    }

    [Theory]
    [InlineData("stainless steel teapot")]
    [InlineData("trac que hoi")]
    [InlineData("AA batteries")]
    [InlineData("")]
    [InlineData("....")]
    public void What_names_no_plant_names_none_in_running_text(string text) => Assert.Empty(Index.Within(Folding.Of(text)));

    [Fact]
    public void Running_text_names_the_longest_names()
    {
        var found = Index.Within(Folding.Of("Wild-crafted AMERICAN GINSENG root, compare to Korean ginseng! 100% natural"));
        Assert.Equal(["Panax ginseng", "Panax quinquefolius"], found.Select(match => match.Plant).Order());
    }

    [Fact]
    public void Every_name_of_the_table_is_found_by_itself() => Assert.All(
        ShippedNames.Plants, name => Assert.Contains(Index.Named(name.Name), match => match.Plant == name.Plant));

    [Fact]
    public void An_ambiguous_name_is_less_sure()
    {
        var found = Index.Named("trầm hương");
        Assert.True(found.Count > 1);
        Assert.All(found, match => Assert.True(match.Confidence < 85));
    }

    [Theory]
    [InlineData("Abcdefghz", false)]
    [InlineData("Abcdefxya", false)]
    [InlineData("Mnopqrstuvyz", true)]
    public void A_word_a_letter_or_two_away_is_a_name_unless_it_is_short_or_as_near_to_another(string word, bool isNamed)
    {
        var index = new NameIndex(((string[])["Abcdefghi", "Abcdefghj", "Abcdefgha", "Mnopqrstuvwx"]).Select(name => new PlantName(name, name, NameKind.Accepted, true)));
        Assert.Equal(isNamed, index.Named(word).Count == 1);
    }

    [Fact]
    public void Names_beyond_the_bound_are_left_out() => Assert.Equal(
        NameIndex.MaxNames,
        new NameIndex(Enumerable.Range(0, NameIndex.MaxNames + 5).Select(number => new PlantName("A b", $"name{number}", NameKind.Common, false))).Count);

    [Theory]
    [InlineData("a\tb", "columns")]
    [InlineData("\t\t\t\t\t\t\t\tx", "scientific name")]
    [InlineData("A\t\t\t\t\t\t\t\t", "source")]
    [InlineData("A\t...\t\t\t\t\t\t\tx", "column 2")]
    public void A_table_that_is_none_is_refused_with_its_line(string line, string why)
    {
        Assert.False(NameTable.TryRead($"# remark\n{line}\n", out _, out var fault));
        Assert.StartsWith("line 2:", fault, StringComparison.Ordinal);
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }
}
