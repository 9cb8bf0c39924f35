using System.Globalization;
using System.Net;
using System.Text;

namespace Traceability.Cli.Printing;

/// <summary>One page as SVG, in millimetres.</summary>
internal sealed class SvgSheet(Stream output) : ISheetWriter
{
    public void Add(PrintSheet sheet) => output.Write(Encoding.UTF8.GetBytes(TextOf(sheet)));

    public void Finish()
    {
    }

    /// <summary>The element.</summary>
    public static string TextOf(PrintSheet sheet)
    {
        var (format, design) = (sheet.Format, sheet.Design);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{format.PageWidth}mm\" height=\"{format.PageHeight}mm\" viewBox=\"0 0 {format.PageWidth} {format.PageHeight}\">\n");
        text.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        foreach (var (face, x, y) in sheet.Placed)
        {
            text.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({N(x + design.CodeX)} {N(y + design.CodeY)}) scale({N(design.Module)})\" shape-rendering=\"crispEdges\" d=\"");
            for (var row = 0; row < face.Code.Size; row++)
            {
                foreach (var (from, length) in face.Code.RunsOf(row))
                {
                    text.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{length}v1h-{length}z");
                }
            }

            text.Append("\"/>\n");
            var line = 0;
            foreach (var piece in face.Lines.SelectMany(design.Fold))
            {
                var (baseline, width) = (y + design.TextY + (line++ * design.LineHeight) + (0.95 * design.Letter), piece.Length * design.Letter * LabelDesign.LetterWidth);
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x + design.TextX)}\" y=\"{N(baseline)}\" font-family=\"monospace\" font-size=\"{N(design.Letter)}\"");
                text.Append(piece.All(char.IsAscii) ? $" textLength=\"{N(width)}\" lengthAdjust=\"spacingAndGlyphs\"" : "");
                text.Append(CultureInfo.InvariantCulture, $">{WebUtility.HtmlEncode(piece)}</text>\n");
            }
        }

        foreach (var (x1, y1, x2, y2) in sheet.Marks)
        {
            text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"#000\" stroke-width=\"{N(PrintSheet.MarkWidth)}\"/>\n");
        }

        return text.Append("</svg>\n").ToString();
    }

    private static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
