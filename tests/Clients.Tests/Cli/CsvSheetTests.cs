using System.Text;
using Traceability.Cli.Sheets;

namespace Traceability.Clients.Tests.Cli;

public sealed class CsvSheetTests
{
    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_title()
    {
        Assert.True(CsvSheet.TryRead([0xEF, 0xBB, 0xBF, .. "slip,mass\n1,2\n"u8], out var sheet, out _));
        Assert.Equal("slip", sheet.Rows[0].At(0).Text);
    }

    [Fact]
    public void Quoted_cells_may_hold_separators_and_line_breaks()
    {
        Assert.True(CsvSheet.TryRead(Encoding.UTF8.GetBytes("a;b\r\n\"x;\"\"y\"\"\r\nz\";2\r\n3;4\r\n"), out var sheet, out _));
        Assert.Equal("x;\"y\"\r\nz", sheet.Rows[1].At(0).Text);
        Assert.Equal(3, sheet.Rows[2].Number);
    }

    [Fact]
    public void UTF_16_is_refused_with_a_hint()
    {
        foreach (var encoding in (Encoding[])[new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false)])
        {
            Assert.False(CsvSheet.TryRead([.. encoding.GetPreamble(), .. encoding.GetBytes("slip,mass\n1,2\n")], out _, out var fault));
            Assert.Equal("FILE_NOT_UTF8", fault.Code);
            Assert.Contains("CSV UTF-8", fault.WayOut, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused() =>
        Assert.False(CsvSheet.TryRead([.. "slip,name\n1,B"u8, 0xE9, .. "b\n"u8], out _, out _));

    [Fact]
    public void A_quotation_mark_that_is_not_closed_swallows_nothing()
    {
        Assert.False(CsvSheet.TryRead("a,b\n1,\"x\n2,y\n3,z\n"u8.ToArray(), out _, out var fault));
        Assert.Equal("FILE_BROKEN", fault.Code);
    }

    [Fact]
    public void Rows_and_columns_are_bounded()
    {
        Assert.False(CsvSheet.TryRead(Encoding.ASCII.GetBytes(new string(',', 300)), out _, out var wide));
        Assert.False(CsvSheet.TryRead(Encoding.ASCII.GetBytes("a\n1" + string.Concat(Enumerable.Repeat("\n1", SheetFile.MostRows))), out _, out var high));
        Assert.False(CsvSheet.TryRead(Encoding.ASCII.GetBytes("a\n" + new string('1', 100_000)), out _, out var fat));
        Assert.Equal(["TOO_MANY_COLUMNS", "TOO_MANY_ROWS", "ROW_TOO_LONG"], [wide.Code, high.Code, fat.Code]);
    }
}
