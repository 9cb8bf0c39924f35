using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Traceability.Cli.Labels;
using Traceability.Cli.Printing;
using Traceability.Client;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli.Printing;

/// <summary>What stands on a sheet beside the codes: crop marks, words, sizes.</summary>
public sealed class PrintSheetTests
{
    private const string Name = "Tea <b>(50 g)</b> \\ & \"co\"";

    private static readonly LabelFace Face = new(
        CodeMatrix.Of("https://trace.example/01/05412345000013/10/L1/21/0003Z9Z0MMYHK0H6S4G4"), [Name, "(21)0003Z9Z0MMYHK0H6S4G4"]);

    [Theory]
    [InlineData("a4")]
    [InlineData("letter")]
    public void Crop_marks_stand_at_every_cut_in_the_margin_and_never_on_a_label(string name)
    {
        var sheet = Sheet(name, hasCropMarks: true);
        var (format, marks) = (sheet.Format, sheet.Marks.ToList());
        var (right, bottom) = (format.PageWidth - format.Left, format.PageHeight - format.Top);
        Assert.Equal(Edges(format.Columns, column => format.PlaceOf(column).X, format.Width), marks.Where(mark => mark.X1 == mark.X2).Select(mark => Math.Round(mark.X1, 3)).Distinct().Order());
        Assert.Equal(Edges(format.Rows, row => format.PlaceOf(row * format.Columns).Y, format.Height), marks.Where(mark => mark.Y1 == mark.Y2).Select(mark => Math.Round(mark.Y1, 3)).Distinct().Order());
        Assert.All(marks, mark =>
        {
            Assert.True(mark.X2 < format.Left || mark.X1 > right || mark.Y2 < format.Top || mark.Y1 > bottom, $"{mark}");
            Assert.InRange(mark.X1, 0, format.PageWidth);
            Assert.InRange(mark.Y2, 0, format.PageHeight);
        });
        Assert.Empty(Sheet(name, hasCropMarks: false).Marks);
    }

    [Fact]
    public void A_name_is_text_in_svg_and_html()
    {
        var svg = XDocument.Parse(SvgSheet.TextOf(Sheet("a4", hasCropMarks: true)));
        Assert.Equal(Name, string.Join(' ', svg.Descendants().Where(element => element.Name.LocalName == "text").Take(FoldedName).Select(element => element.Value)));
    }

    [Fact]
    public void A_name_is_text_in_pdf_which_asks_to_be_printed_at_its_size()
    {
        using var output = new MemoryStream();
        var pdf = new PdfSheet(output);
        pdf.Add(Sheet("a4", hasCropMarks: false));
        pdf.Finish();
        var file = output.ToArray();
        Assert.Contains("/PrintScaling /None", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        var start = Encoding.Latin1.GetString(file).IndexOf("stream\n", StringComparison.Ordinal) + 7;
        using var content = new StreamReader(new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress), Encoding.Latin1);
        var lines = content.ReadToEnd().Split('\n').Where(line => line.EndsWith(" Tj T*", StringComparison.Ordinal)).Take(FoldedName).Select(line => line[1..^7]);
        Assert.Equal(Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal), string.Join(' ', lines));
    }

    [Fact]
    public void A_picture_tells_its_size_on_paper()
    {
        using var output = new MemoryStream();
        new PngSheet(output, 300).Add(Sheet("roll", hasCropMarks: false));
        var file = output.ToArray();
        var place = file.AsSpan().IndexOf("pHYs"u8) + 4;
        Assert.Equal((11_811, 11_811, 1), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place + 4)), file[place + 8]));
    }

    [Fact]
    public void Words_beside_a_code_are_gs1s_for_gs1s_numbers_alone()
    {
        var gtin = new LabelBatch { Gtin = "05412345000013", LotCode = "L1" };
        var own = new LabelBatch { SelfIssuedId = "TEA", LotCode = "L1" };
        Assert.Equal(["Tea", "(01)05412345000013", "(10)L1", "(21)S"], new LabelWording("Tea", IsInner: false).Of(gtin, "S"));
        Assert.Equal(["Tea", "ID TEA", "LOT L1", "NO S"], new LabelWording("Tea", IsInner: false).Of(own, "S"));
        Assert.Equal("OPENED S", new LabelWording("Tea", IsInner: true).Of(gtin, "S")[^1]);
    }

    [Fact]
    public void The_longest_of_ones_own_serials_decides_how_large_a_code_must_be()
    {
        Assert.NotEqual(CodeSideOf("A"), CodeSideOf("A2345678901234567890"));
        Assert.Equal(CodeSideOf("A2345678901234567890"), CodeSideOf("A", "A2345678901234567890", "B"));
    }

    private static int FoldedName => Sheet("a4", hasCropMarks: false).Design.Fold(Name).Count();

    private static IEnumerable<double> Edges(int count, Func<int, double> begin, double size) =>
        Enumerable.Range(0, count).SelectMany(place => new[] { begin(place), begin(place) + size }).Select(edge => Math.Round(edge, 3)).Distinct().Order();

    private static PrintSheet Sheet(string name, bool hasCropMarks)
    {
        Assert.True(SheetFormats.TryFind(name, (60, 40), out var format, out _));
        return new PrintSheet(format, LabelDesign.Of(format, Face, null, 300), [.. Enumerable.Repeat(Face, format.PerPage)], hasCropMarks);
    }

    private static double CodeSideOf(params string[] serials)
    {
        using var random = System.Security.Cryptography.RandomNumberGenerator.Create();
        using var key = Samples.Key("cooperative");
        var details = new LabelDetails(new LotKey(Samples.Id("pack"), 0), "05412345000013", "GP", "Tea", serials.Length, 50_000) { OwnSerials = serials };
        var labels = LabelFolder.Of(Samples.Drafts(random).LabelBatch(details).Sign(key), new Uri("https://trace.example"));
        Assert.True(SheetFormats.TryFind("roll", (90, 60), out var roll, out _));
        var told = new JsonObject();
        new PrintJob(labels, roll, "svg", new LabelWording("Tea", false), null, 300, false, 0, int.MaxValue).Tell(told);
        return (double)told["code_mm"]!;
    }
}
