using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Traceability.Cli.Printing;

/// <summary>
/// Pages as PDF 1.4 (ISO 32000-1): a code is one path of its black runs, with sharp edges in any printer's dots; letters are
/// Courier, which every reader has. Written as the pages come; only their places are kept.
/// </summary>
internal sealed class PdfSheet : ISheetWriter
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const int Catalog = 1;
    private const int Tree = 2;
    private const int Font = 3;

    private readonly Stream output;
    private readonly List<long> places = [0, 0, 0];
    private readonly List<int> pages = [];
    private long written;

    public PdfSheet(Stream output)
    {
        this.output = output;
        Write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        Begin(Font, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
        End();
    }

    public void Add(PrintSheet sheet)
    {
        var content = Deflated(ContentOf(sheet));
        var stream = Next();
        Begin(stream, $"<< /Length {content.Length} /Filter /FlateDecode >>\nstream\n");
        output.Write(content);
        written += content.Length;
        Write("\nendstream");
        End();
        var page = Next();
        var (width, height) = (N(sheet.Format.PageWidth * PointsPerMillimetre), N(sheet.Format.PageHeight * PointsPerMillimetre));
        Begin(page, $"<< /Type /Page /Parent {Tree} 0 R /MediaBox [0 0 {width} {height}]"
            + $" /Resources << /Font << /F {Font} 0 R >> >> /Contents {stream} 0 R >>");
        End();
        pages.Add(page);
    }

    public void Finish()
    {
        Begin(Tree, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>");
        End();
        Begin(Catalog, $"<< /Type /Catalog /Pages {Tree} 0 R /ViewerPreferences << /PrintScaling /None >> >>");
        End();
        var table = written;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            Write($"{place:D10} 00000 n \n");
        }

        Write($"trailer\n<< /Size {places.Count + 1} /Root {Catalog} 0 R >>\nstartxref\n{table}\n%%EOF\n");
    }

    // The page's axes are turned to millimetres from its upper left corner; letters are turned back.
    private static string ContentOf(PrintSheet sheet)
    {
        var design = sheet.Design;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{N(PointsPerMillimetre)} 0 0 {N(-PointsPerMillimetre)} 0 {N(sheet.Format.PageHeight * PointsPerMillimetre)} cm\n");
        foreach (var (face, x, y) in sheet.Placed)
        {
            text.Append(CultureInfo.InvariantCulture, $"q {N(design.Module)} 0 0 {N(design.Module)} {N(x + design.CodeX)} {N(y + design.CodeY)} cm\n");
            for (var row = 0; row < face.Code.Size; row++)
            {
                foreach (var (from, length) in face.Code.RunsOf(row))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{from} {row} {length} 1 re\n");
                }
            }

            text.Append("f Q\nBT\n");
            var (left, baseline) = (N(x + design.TextX), N(y + design.TextY + (0.8 * design.Letter)));
            text.Append(CultureInfo.InvariantCulture, $"/F {N(design.Letter)} Tf {N(design.LineHeight)} TL 1 0 0 -1 {left} {baseline} Tm\n");
            foreach (var piece in face.Lines.SelectMany(design.Fold).Select(Latin.Of))
            {
                text.Append(CultureInfo.InvariantCulture, $"({Escaped(piece)}) Tj T*\n");
            }

            text.Append("ET\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{N(PrintSheet.MarkWidth)} w\n");
        foreach (var (x1, y1, x2, y2) in sheet.Marks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S\n");
        }

        return text.ToString();
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static byte[] Deflated(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private int Next()
    {
        places.Add(0);
        return places.Count;
    }

    private void Begin(int number, string head)
    {
        places[number - 1] = written;
        Write($"{number} 0 obj\n{head}");
    }

    private void End() => Write("\nendobj\n");

    private void Write(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        output.Write(bytes);
        written += bytes.Length;
    }
}
