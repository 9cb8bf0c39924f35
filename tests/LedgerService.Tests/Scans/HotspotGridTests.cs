using Traceability.LedgerService.Scans;

namespace Traceability.LedgerService.Tests.Scans;

public sealed class HotspotGridTests
{
    private static readonly int Today = DayOf(2026, 11, 22);

    [Fact]
    public void ACellHasFiveRecordsOrIsNotThere()
    {
        Assert.Empty(HotspotGrid.Of(Records(4, DayOf(2026, 10, 3), "DE"), Today));
        Assert.Equal([new HotspotCell("2026-10", "DE", 5)], HotspotGrid.Of(Records(5, DayOf(2026, 10, 3), "DE"), Today));
    }

    [Fact]
    public void OneRecordMoreIsSeenAtMultiplesOnly()
    {
        for (var number = 5; number < 40; number++)
        {
            Assert.Equal(number / 5 * 5, Assert.Single(HotspotGrid.Of(Records(number, DayOf(2026, 10, 3), "DE"), Today)).AtLeast);
        }
    }

    [Fact]
    public void ARunningMonthIsNotShown() => Assert.Empty(HotspotGrid.Of(Records(50, DayOf(2026, 11, 1), "DE"), Today));

    [Fact]
    public void ARecordCountsOnceInEachOfItsCountriesAndNowhereWithoutOne()
    {
        var cells = HotspotGrid.Of(Records(6, DayOf(2026, 9, 30), "FR", "DE", "DE", ""), Today);
        Assert.Equal([new HotspotCell("2026-09", "DE", 5), new HotspotCell("2026-09", "FR", 5)], cells);
    }

    [Fact]
    public void OnlyWholeMonthsAreRead() => Assert.Equal(
        (DayOf(2025, 11, 1), DayOf(2025, 11, 1)), (HotspotGrid.FirstMonth(DayOf(2025, 10, 2)), HotspotGrid.FirstMonth(DayOf(2025, 11, 1))));

    private static IEnumerable<(int, IEnumerable<string>)> Records(int number, int day, params string[] countries) =>
        Enumerable.Repeat((day, countries.AsEnumerable()), number);

    private static int DayOf(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
}
