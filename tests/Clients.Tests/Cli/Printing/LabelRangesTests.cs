using Traceability.Cli.Labels;

namespace Traceability.Clients.Tests.Cli.Printing;

public sealed class LabelRangesTests
{
    [Theory]
    [InlineData("1", "0+1")]
    [InlineData("1-500, 620", "0+500 619+1")]
    [InlineData("5-9,1-4,10", "0+10")]
    [InlineData("3-8,1-4", "0+8")]
    [InlineData("1048576", "1048575+1")]
    public void Numbers_from_one_are_runs_of_places_from_nought(string text, string runs)
    {
        Assert.True(LabelRanges.TryParse(text, out var ranges, out _));
        Assert.Equal(runs, string.Join(' ', ranges.Select(range => $"{range.First}+{range.Count}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("9-5")]
    [InlineData("1-2-3")]
    [InlineData("-3")]
    [InlineData("1048577")]
    [InlineData("a")]
    public void Anything_else_is_no_run_and_says_how_to_write_one(string text)
    {
        Assert.False(LabelRanges.TryParse(text, out _, out var fault));
        Assert.Contains("labels.csv", fault!.Mend, StringComparison.Ordinal);
    }
}
