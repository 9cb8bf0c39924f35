using Traceability.Cli.Output;
using Traceability.Cli.Printing;

namespace Traceability.Clients.Tests.Cli.Printing;

public sealed class SheetFormatTests
{
    private const string Address = "https://trace.example/01/05412345000013/10/GP-2026.1/21/0003Z9Z0MMYHK0H6S4G4";

    private static readonly LabelFace Face = new(CodeMatrix.Of(Address), ["Jiaogulan tea", "(01)05412345000013", "(10)GP-2026.1", "(21)0003Z9Z0MMYHK0H6S4G4"]);

    public static TheoryData<string> Cut => [.. SheetFormats.Cut.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Cut))]
    public void Labels_of_a_bought_sheet_lie_on_it_beside_each_other_and_have_room_for_a_code(string name)
    {
        Assert.True(SheetFormats.TryFind(name, null, out var format, out _));
        Assert.InRange(format.Left, 3.5, 10);
        Assert.InRange(format.Top, 4, 25);
        var (x, y) = format.PlaceOf(format.PerPage - 1);
        Assert.Equal(format.PageWidth, x + format.Width + format.Left, 6);
        Assert.Equal(format.PageHeight, y + format.Height + format.Top, 6);
        Assert.InRange(LabelDesign.Of(format, Face, null, 300).Module, LabelDesign.LeastModule, 0.75);
    }

    [Theory]
    [InlineData("a4", 60, 40, 3, 7)]
    [InlineData("letter", 60, 40, 3, 6)]
    [InlineData("roll", 60, 40, 1, 1)]
    public void A_plain_sheet_has_as_many_labels_as_there_is_room_for(string name, double width, double height, int columns, int rows)
    {
        Assert.True(SheetFormats.TryFind(name, (width, height), out var format, out _));
        Assert.Equal((columns, rows), (format.Columns, format.Rows));
    }

    [Theory]
    [InlineData("l9999", false)]
    [InlineData("a4", false)]
    [InlineData("l7160", true)]
    public void A_sheet_that_is_not_known_or_lacks_a_size_is_refused_with_a_way_out(string name, bool hasSize)
    {
        Assert.False(SheetFormats.TryFind(name, hasSize ? (60, 40) : null, out _, out var fault));
        Assert.NotEmpty(fault!.Mend);
    }

    [Theory]
    [InlineData(2400, 38)]
    [InlineData(600, 10)]
    [InlineData(300, 5)]
    [InlineData(203, 4)]
    public void A_module_is_no_smaller_than_gs1_allows_and_a_whole_number_of_the_printers_dots(int dotsPerInch, int dots)
    {
        Assert.True(SheetFormats.TryFind("roll", (60, 40), out var format, out _));
        var least = dots * 25.4 / dotsPerInch;
        Assert.InRange(least, 0.396, 0.396 + (25.4 / dotsPerInch));

        Assert.Equal(least, LabelDesign.Of(format, Face, least * Face.Code.WholeSize, dotsPerInch).Module, 6);
        Assert.Equal(least, LabelDesign.Of(format, Face, (least * Face.Code.WholeSize) + 0.1, dotsPerInch).Module, 6);
        var refused = Assert.Throws<CommandHalt>(() => LabelDesign.Of(format, Face, (least * Face.Code.WholeSize) - 0.01, dotsPerInch));
        Assert.Equal("QR_TOO_SMALL", refused.Code);
        Assert.Contains("--qr", refused.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_without_room_for_text_is_refused()
    {
        Assert.True(SheetFormats.TryFind("roll", (20, 20), out var format, out _));
        Assert.Equal("LABEL_TOO_SMALL", Assert.Throws<CommandHalt>(() => LabelDesign.Of(format, Face, null, 600)).Code);
    }

    [Theory]
    [InlineData("Trà Giảo cổ lam Đặc biệt", "Tra Giao co lam Dac biet", true)]
    [InlineData("绞股蓝茶", "绞股蓝茶", false)]
    public void Marks_on_letters_are_left_out_where_there_are_ascii_letters_only(string name, string written, bool can)
    {
        Assert.Equal(written, Latin.Of(name));
        Assert.Equal(can, Latin.CanWrite(name));
    }
}
