namespace Traceability.Cli.Printing;

/// <summary>One page as PNG in the dots of the printer: every module of a code begins on a dot.</summary>
internal sealed class PngSheet(Stream output, int dotsPerInch) : ISheetWriter
{
    private const double Inch = 25.4;

    public void Add(PrintSheet sheet)
    {
        var (format, design) = (sheet.Format, sheet.Design);
        var board = new BitBoard(Dots(format.PageWidth), Dots(format.PageHeight));
        var (module, letter) = (Dots(design.Module), Dots(design.Letter));
        foreach (var (face, x, y) in sheet.Placed)
        {
            var (left, top) = (Dots(x + design.CodeX), Dots(y + design.CodeY));
            for (var row = 0; row < face.Code.Size; row++)
            {
                foreach (var (from, length) in face.Code.RunsOf(row))
                {
                    board.Fill(left + (from * module), top + (row * module), length * module, module);
                }
            }

            var line = 0;
            foreach (var piece in face.Lines.SelectMany(design.Fold))
            {
                board.Write(Latin.Of(piece), Dots(x + design.TextX), Dots(y + design.TextY + (line++ * design.LineHeight)), letter);
            }
        }

        foreach (var (x1, y1, x2, y2) in sheet.Marks)
        {
            board.Fill(Dots(x1), Dots(y1), Math.Max(1, Dots(x2 - x1)), Math.Max(1, Dots(y2 - y1)));
        }

        PngFile.Write(output, board, dotsPerInch);
    }

    public void Finish()
    {
    }

    private int Dots(double millimetres) => (int)Math.Round(millimetres / Inch * dotsPerInch);
}
