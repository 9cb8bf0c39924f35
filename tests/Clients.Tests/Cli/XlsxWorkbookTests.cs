using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;

namespace Traceability.Clients.Tests.Cli;

public sealed class XlsxWorkbookTests
{
    [Fact]
    public void A_harvest_file_may_be_a_workbook_with_its_own_dates_and_binary_numbers()
    {
        var bytes = Workbooks.Of([("Season", Workbooks.Row(1, HarvestSheets.Heading.Split(','))
            + Workbooks.Row(3, "S-1", "#46187.319444444445", "C-017", "Gynostemma pentaphyllum", "aerial", "#12.300000000000001", "kg", "fresh", "#22.305123999999999", "#105.876341", "#8", "1f3a55c0"))]);

        Assert.True(XlsxWorkbook.TryRead(bytes, null, out var sheet, out var fault), fault?.Sentence);
        var row = Assert.Single(HarvestSheets.Read(sheet, new HarvestDefaults(UtcOffset: TimeSpan.FromHours(7))).Rows);
        Assert.Equal((3, 12_300_000, 223_051_240), (row.Row, row.MassMg, row.Position.LatitudeE7));
        Assert.Equal("2026-06-14T00:40:00Z", TimeText.Format(row.OccurredAtMs));
    }

    [Fact]
    public void Shared_texts_lose_their_phonetic_guides_and_keep_their_runs()
    {
        var bytes = Workbooks.Of(
            [("a", "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>")],
            "<si><r><t>绞股</t></r><r><t>蓝</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>");

        Assert.True(XlsxWorkbook.TryRead(bytes, null, out var sheet, out _));
        Assert.Equal(["", "绞股蓝"], sheet.Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_sheet_is_chosen_by_its_name()
    {
        var bytes = Workbooks.Of([("One", Workbooks.Row(1, "1")), ("Two", Workbooks.Row(1, "2"))]);

        Assert.True(XlsxWorkbook.TryRead(bytes, "two", out var sheet, out _));
        Assert.Equal("2", sheet.Rows[0].At(0).Text);
        Assert.False(XlsxWorkbook.TryRead(bytes, "Three", out _, out var fault));
        Assert.Contains("One, Two", fault.WayOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("46187.319444444445", false, "2026-06-14 07:40:00")]
    [InlineData("46187", false, "2026-06-14")]
    [InlineData("44725.319444444445", true, "2026-06-14 07:40:00")]
    [InlineData("12", false, "12")]
    public void Day_numbers_count_from_two_different_days(string number, bool from1904, string expected) =>
        Assert.Equal(expected, DayNumber.ToText(number, from1904));

    [Theory]
    [InlineData("12.300000000000001", "12.3")]
    [InlineData("0.29999999999999999", "0.3")]
    [InlineData("1E-3", "0.001")]
    [InlineData("58.27757272553365", "58.2775727255337")]
    [InlineData("0", "0")]
    public void Numbers_are_read_as_the_spreadsheet_shows_them(string stored, string shown) => Assert.Equal(shown, XlsxCells.Shown(stored));

    [Fact]
    public void A_document_type_is_refused_and_nothing_outside_is_opened()
    {
        var bytes = Workbooks.Of([("a", Workbooks.Row(1, "1"))], prolog: "<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
        Assert.False(XlsxWorkbook.TryRead(bytes, null, out _, out var fault));
        Assert.Equal("FILE_BROKEN", fault.Code);
    }

    [Fact]
    public void What_a_small_file_unpacks_to_is_bounded()
    {
        var rows = string.Concat(Enumerable.Range(1, SheetFile.MostRows + 2).Select(number => Workbooks.Row(number, "#1")));
        Assert.False(XlsxWorkbook.TryRead(Workbooks.Of([("a", rows)]), null, out _, out var fault));
        Assert.Equal("TOO_MANY_ROWS", fault.Code);
    }

    [Fact]
    public void Broken_workbooks_are_refused_not_thrown()
    {
        var good = Workbooks.Of([("a", Workbooks.Row(1, "1"))]);
        Assert.False(XlsxWorkbook.TryRead(good[..(good.Length / 2)], null, out _, out var cut));
        Assert.False(XlsxWorkbook.TryRead(Workbooks.Of([("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")]), null, out _, out var dangling));
        Assert.Equal(["FILE_BROKEN", "FILE_BROKEN"], [cut.Code, dangling.Code]);
    }
}
