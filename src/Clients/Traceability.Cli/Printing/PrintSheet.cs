namespace Traceability.Cli.Printing;

/// <summary>A page with its labels, ready to be drawn.</summary>
/// <param name="Format">Page and places.</param>
/// <param name="Design">Of every label.</param>
/// <param name="Faces">The labels, at most as many as a page has.</param>
/// <param name="HasCropMarks">Whether the cuts are marked in the margin.</param>
internal sealed record PrintSheet(SheetFormat Format, LabelDesign Design, IReadOnlyList<LabelFace> Faces, bool HasCropMarks)
{
    private const double MarkLength = 4;
    private const double MarkOffset = 1.5;

    /// <summary>Thickness of a crop mark, millimetres.</summary>
    public const double MarkWidth = 0.1;

    /// <summary>Every label with its corner.</summary>
    public IEnumerable<(LabelFace Face, double X, double Y)> Placed =>
        Faces.Select((face, place) => (face, Format.PlaceOf(place).X, Format.PlaceOf(place).Y));

    /// <summary>Crop marks: lines in the margin where the cuts begin and end, never within a label.</summary>
    public IEnumerable<(double X1, double Y1, double X2, double Y2)> Marks
    {
        get
        {
            if (!HasCropMarks)
            {
                yield break;
            }

            var (right, bottom) = (Format.PageWidth - Format.Left, Format.PageHeight - Format.Top);
            var (above, left) = (Math.Min(MarkLength, Format.Top - MarkOffset), Math.Min(MarkLength, Format.Left - MarkOffset));
            foreach (var x in Cuts(Format.Columns, column => Format.PlaceOf(column).X, Format.Width).Where(_ => above > 0))
            {
                yield return (x, Format.Top - MarkOffset - above, x, Format.Top - MarkOffset);
                yield return (x, bottom + MarkOffset, x, bottom + MarkOffset + above);
            }

            foreach (var y in Cuts(Format.Rows, row => Format.PlaceOf(row * Format.Columns).Y, Format.Height).Where(_ => left > 0))
            {
                yield return (Format.Left - MarkOffset - left, y, Format.Left - MarkOffset, y);
                yield return (right + MarkOffset, y, right + MarkOffset + left, y);
            }
        }
    }

    private static IEnumerable<double> Cuts(int count, Func<int, double> begin, double size) =>
        Enumerable.Range(0, count).SelectMany(place => new[] { begin(place), begin(place) + size }).Select(cut => Math.Round(cut, 4)).Distinct();
}
