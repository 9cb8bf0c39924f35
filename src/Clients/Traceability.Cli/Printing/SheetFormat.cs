namespace Traceability.Cli.Printing;

/// <summary>Where labels lie on a page, in millimetres from its upper left corner.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="PageWidth">Page.</param>
/// <param name="PageHeight">Page.</param>
/// <param name="Width">One label.</param>
/// <param name="Height">One label.</param>
/// <param name="Columns">Labels side by side.</param>
/// <param name="Rows">Labels one under the other.</param>
/// <param name="GapX">Between two columns.</param>
/// <param name="GapY">Between two rows.</param>
/// <param name="IsCut">The sheet comes cut; else it is cut after printing, and wants crop marks.</param>
internal sealed record SheetFormat(
    string Name, double PageWidth, double PageHeight, double Width, double Height, int Columns, int Rows, double GapX, double GapY, bool IsCut)
{
    /// <summary>Labels of a page.</summary>
    public int PerPage => Columns * Rows;

    /// <summary>From the page's edge to the first label: the labels stand in the middle of the page.</summary>
    public double Left => (PageWidth - (Columns * Width) - ((Columns - 1) * GapX)) / 2;

    /// <summary>The same from above.</summary>
    public double Top => (PageHeight - (Rows * Height) - ((Rows - 1) * GapY)) / 2;

    /// <summary>Upper left corner of a label, from 0, row by row.</summary>
    public (double X, double Y) PlaceOf(int label) =>
        (Left + (label % Columns * (Width + GapX)), Top + (label / Columns * (Height + GapY)));
}
