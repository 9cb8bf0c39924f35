using Traceability.Cli.Texts;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Cli;

public sealed class MassTextTests
{
    private const string UnitFile = "data/codes/unece-units-of-measure.csv";

    [Theory]
    [InlineData("12.5 kg", 12_500_000)]
    [InlineData("12.5kg", 12_500_000)]
    [InlineData("300g", 300_000)]
    [InlineData("1t", 1_000_000_000)]
    [InlineData("250 mg", 250)]
    [InlineData("0.000001 kg", 1)]
    [InlineData("0.0000010 kg", 1)]
    [InlineData("12.5 Kg", 12_500_000)]
    [InlineData("12.5 KGM", 12_500_000)]
    [InlineData("12.5公斤", 12_500_000)]
    [InlineData("１２．５公斤", 12_500_000)]
    [InlineData("12.5 ký", 12_500_000)]
    [InlineData("12.5 ky\u0301", 12_500_000)]
    [InlineData("12.5\u00A0kg.", 12_500_000)]
    [InlineData("1000000 t", 1_000_000_000_000_000)]
    public void Masses_become_whole_milligrams(string text, long milligrams)
    {
        Assert.True(MassText.TryParse(text, null, out var value, out var fault), fault?.ToString());
        Assert.Equal(milligrams, value);
    }

    // "KG" is a keg in Rec 20 and "KGS" a kilogram per second; who weighs plants writes them for kilograms.
    [SharedFact(UnitFile)]
    public void Of_the_unit_codes_of_Rec_20_only_those_of_mass_are_taken()
    {
        var codes = File.ReadLines(SharedFile.Path(UnitFile)).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length > 2)
            .Select(cells => cells[1]).Distinct().ToArray();
        Assert.True(codes.Length > 1000, $"{codes.Length} codes");
        Assert.Equal(["GRM", "KG", "KGM", "KGS", "MGM", "TNE"], codes.Where(code => MassUnits.TryParse(code, out _, out _)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("12,5 kg", "12.5", "125")]
    [InlineData("1,250 kg", "1.250", "1250")]
    public void A_comma_is_refused_with_both_readings(string text, string asPoint, string asNothing)
    {
        Assert.False(MassText.TryParse(text, null, out _, out var fault));
        Assert.Contains("comma", fault.What, StringComparison.Ordinal);
        Assert.Contains(asPoint, fault.Mend, StringComparison.Ordinal);
        Assert.Contains(asNothing, fault.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no mass")]
    [InlineData("12.5", "no unit")]
    [InlineData("kg", "no number")]
    [InlineData("0 kg", "not a mass above zero")]
    [InlineData("-1 kg", "not a mass above zero")]
    [InlineData("0.0000001 kg", "more precise than one milligram")]
    [InlineData("0.5 mg", "more precise than one milligram")]
    [InlineData("1000000.000000001 t", "more than 1,000,000 t")]
    [InlineData("999999999999999999999999 kg", "more than 1,000,000 t")]
    [InlineData("1.2.3 kg", "more than one decimal point")]
    [InlineData("1e3 kg", "not a number")]
    [InlineData("12.5 斤", "not a unit that everybody reads alike")]
    [InlineData("1 ton", "not a unit that everybody reads alike")]
    [InlineData("12 Mg", "milligrams or megagrams")]
    [InlineData("12 stone", "not a unit of mass")]
    [InlineData("12 pcs", "counts or measures something else")]
    [InlineData("12 个", "counts or measures something else")]
    [InlineData("12 bao", "counts or measures something else")]
    [InlineData("12 LTR", "counts or measures something else")]
    [InlineData("9223372036854775808 mg", "more than 1,000,000 t")]
    [InlineData("9999999999999999999999999 mg", "too long")]
    public void What_is_no_mass_is_told_apart(string text, string sentence)
    {
        Assert.False(MassText.TryParse(text, null, out _, out var fault));
        Assert.Contains(sentence, fault.What, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Mend);
    }

    [Fact]
    public void A_written_unit_wins_over_the_standing_one()
    {
        Assert.True(MassText.TryParse("12.5", MassUnit.Gram, out var grams, out _));
        Assert.Equal(12_500, grams);
        Assert.True(MassText.TryParse("12.5 kg", MassUnit.Gram, out var kilograms, out _));
        Assert.Equal(12_500_000, kilograms);
    }

    [Theory]
    [InlineData(12_500_000, "12.5 kg")]
    [InlineData(300_000, "300 g")]
    [InlineData(1_000_001, "1.000001 kg")]
    [InlineData(7, "7 mg")]
    public void Masses_are_shown_without_loss(long milligrams, string text)
    {
        Assert.Equal(text, MassText.Format(milligrams));
        Assert.True(MassText.TryParse(text, null, out var again, out _));
        Assert.Equal(milligrams, again);
    }
}
