using System.Globalization;
using System.Text;

namespace Traceability.Cli.Printing;

/// <summary>Pages for a browser's printer, without margins of its own: to be printed at 100 %.</summary>
internal sealed class HtmlSheet(Stream output) : ISheetWriter
{
    private bool isBegun;

    public void Add(PrintSheet sheet)
    {
        if (!isBegun)
        {
            isBegun = true;
            Write(string.Create(CultureInfo.InvariantCulture, $$"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Labels</title>
                <style>
                @page { size: {{sheet.Format.PageWidth}}mm {{sheet.Format.PageHeight}}mm; margin: 0 }
                body { margin: 0 }
                svg { display: block; break-after: page; break-inside: avoid }
                p { font: 1rem sans-serif; margin: 1rem }
                @media print { p { display: none } }
                </style></head><body>
                <p>Print at 100 %, without margins and without headers and footers.</p>

                """));
        }

        Write(SvgSheet.TextOf(sheet));
    }

    public void Finish() => Write("</body></html>\n");

    private void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
