using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Import;

public sealed class BadRowsTests
{
    private const int Good = 5;

    // What takes the place of a good cell, and the column that must be named.
    private static readonly (int Cell, string Text, string Column)[] Bad =
    [
        (1, "2026-13-01T06:30Z", "time"),
        (1, "2026-03-14 06:30", "time"),
        (1, "2999-01-01T06:30Z", "time"),
        (2, "", "collector"),
        (4, "trunk", "part"),
        (5, "abc", "mass"),
        (5, "-3", "mass"),
        (6, "stone", "unit"),
        (7, "wet", "state"),
        (8, "95.1", "latitude"),
        (9, "east", "longitude"),
    ];

    [Fact]
    public async Task A_file_with_bad_rows_tells_them_all_and_is_imported_once_without_them_when_that_is_asked()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var (office, file) = (await ledger.OfficeAsync("office"), ledger.At("harvest.csv"));
        await File.WriteAllLinesAsync(file, Lines(ledger.Season));
        string[] import = ["harvest", "import", file, "--as", "cooperative", "--area", ledger.Season.Area.ToString()];

        var refused = (await TraceProcess.RunAsync(office.Folder, [.. import, "--json"])).Ended(1).Json;
        var told = refused.GetProperty("bad_rows").EnumerateArray()
            .Select(row => (row.GetProperty("row").GetInt32(), row.GetProperty("column").GetString()))
            .Order();
        (int, string?)[] expected = [.. Bad.Select((bad, number) => (Good + 2 + number, (string?)bad.Column)), (Good + 2 + Bad.Length, "slip")];
        Assert.Equal(expected, told);
        Assert.All(refused.GetProperty("bad_rows").EnumerateArray(), row => Assert.NotEmpty(row.GetProperty("sentence").GetString()!));
        Assert.Empty(refused.GetProperty("rows").EnumerateArray());
        Assert.Equal(ledger.OpeningSize, await ledger.Service.SizeAsync());

        var shown = (await TraceProcess.RunAsync(office.Folder, import)).Ended(1);
        Assert.All(expected, one => Assert.Matches($@"(?m)^\s*{one.Item1}\s+{one.Item2}\s", shown.Output));
        Assert.Contains("Nothing was imported.", shown.Error, StringComparison.Ordinal);
        Assert.Equal(ledger.OpeningSize, await ledger.Service.SizeAsync());

        var taken = (await TraceProcess.RunAsync(office.Folder, [.. import, "--skip-bad", "--json"])).Ended(0).Json.GetProperty("summary");
        Assert.Equal((Good, Bad.Length + 1), (taken.GetProperty("certified").GetInt32(), taken.GetProperty("bad").GetInt32()));
        Assert.Equal(ledger.OpeningSize + Good, await ledger.Service.SizeAsync());

        // Again, here and from another machine that has the same key: nothing changes.
        foreach (var place in (string[])[office.Folder, (await ledger.OfficeAsync("another")).Folder])
        {
            var again = (await TraceProcess.RunAsync(place, [.. import, "--skip-bad", "--json"])).Ended(0).Json.GetProperty("summary");
            Assert.Equal(Good, again.GetProperty("certified").GetInt32());
            Assert.Equal(ledger.OpeningSize + Good, await ledger.Service.SizeAsync());
        }

        await ledger.Service.StopAsync();
    }

    private static IEnumerable<string> Lines(Season season) =>
    [
        HarvestSheet.Heading,
        .. Enumerable.Range(1, Good).Select(number => HarvestSheet.Row(season, $"OK-{number}", number)),
        .. Bad.Select((bad, number) => Bend(HarvestSheet.Row(season, $"BAD-{number}", number), bad.Cell, bad.Text)),
        HarvestSheet.Row(season, "OK-1", 99),
    ];

    private static string Bend(string row, int cell, string text)
    {
        var cells = row.Split(',');
        cells[cell] = text;
        return string.Join(',', cells);
    }
}
