using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Printing;

/// <summary>
/// The sheets that can be bought, by the numbers that most makers print on them; plain sheets that are cut later; and a label
/// printer's roll, a page a label. Sizes are the makers', A4 in millimetres and Letter in inches.
/// </summary>
internal static class SheetFormats
{
    private const double Inch = 25.4;
    private const double PlainMargin = 8;
    private const double LeastSide = 10;
    private const double MostSide = 300;

    private static readonly (double Width, double Height) A4 = (210, 297);
    private static readonly (double Width, double Height) Letter = (8.5 * Inch, 11 * Inch);

    /// <summary>Sheets that come cut.</summary>
    public static IReadOnlyList<SheetFormat> Cut { get; } =
    [
        OfA4("l7159", 63.5, 33.9, 3, 8, 2.54),
        OfA4("l7160", 63.5, 38.1, 3, 7, 2.54),
        OfA4("l7161", 63.5, 46.6, 3, 6, 2.54),
        OfA4("l7162", 99.1, 33.9, 2, 8, 2.54),
        OfA4("l7163", 99.1, 38.1, 2, 7, 2.54),
        OfA4("l7164", 63.5, 72, 3, 4, 2.54),
        OfA4("l7165", 99.1, 67.7, 2, 4, 2.54),
        OfA4("l7651", 38.1, 21.2, 5, 13, 2.54),
        OfLetter("5160", 2.625, 1, 3, 10, 0.125),
        OfLetter("5161", 4, 1, 2, 10, 0.1875),
        OfLetter("5162", 4, 4 / 3.0, 2, 7, 0.1875),
        OfLetter("5163", 4, 2, 2, 5, 0.1875),
        OfLetter("5164", 4, 10 / 3.0, 2, 3, 0.1875),
    ];

    /// <summary>Every name that <see cref="TryFind"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Cut.Select(format => format.Name), "a4", "letter", "roll"];

    /// <summary>A label's size as typed: "60x40", millimetres.</summary>
    public static bool TrySize(string text, out (double Width, double Height) size, [NotNullWhen(false)] out TextFault? fault)
    {
        var sides = text.ToLowerInvariant().Replace('×', 'x').Split('x');
        size = default;
        fault = sides.Length == 2 && TryMillimetres(sides[0], out size.Width) && TryMillimetres(sides[1], out size.Height)
            && size is { Width: >= LeastSide and <= MostSide, Height: >= LeastSide and <= MostSide }
                ? null
                : new TextFault($"'{text}' is no size of a label.", $"Write width and height in millimetres, e.g. 60x40; each {LeastSide} to {MostSide}.");
        return fault is null;
    }

    /// <summary>The format of a name; plain sheets and rolls take the label's size.</summary>
    public static bool TryFind(
        string name, (double Width, double Height)? label, [NotNullWhen(true)] out SheetFormat? format, [NotNullWhen(false)] out TextFault? fault)
    {
        var lower = name.ToLowerInvariant();
        format = label is null
            ? Cut.FirstOrDefault(one => one.Name == lower || $"l{one.Name}" == lower)
            : lower switch
            {
                "a4" => Plain(lower, A4, label.Value),
                "letter" => Plain(lower, Letter, label.Value),
                "roll" => new SheetFormat(lower, label.Value.Width, label.Value.Height, label.Value.Width, label.Value.Height, 1, 1, 0, 0, IsCut: true),
                _ => null,
            };
        fault = format switch
        {
            { PerPage: > 0 } => null,
            { } => new TextFault($"No label of that size fits on a sheet {name}.", "Make the labels smaller, or print on a roll."),
            null when Names.Contains(lower) => label is null
                ? new TextFault($"--sheet {name} needs the size of a label.", "Add --label, e.g. --label 60x40 (millimetres).")
                : new TextFault($"--sheet {name} has labels of its own size.", "Leave --label out."),
            null => new TextFault($"There is no sheet '{name}'.", $"Known: {string.Join(", ", Names)}."),
        };
        return fault is null;
    }

    /// <summary>A length in millimetres, with decimals.</summary>
    public static bool TryMillimetres(string text, out double value) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static SheetFormat OfA4(string name, double width, double height, int columns, int rows, double gap) =>
        new(name, A4.Width, A4.Height, width, height, columns, rows, gap, 0, IsCut: true);

    private static SheetFormat OfLetter(string name, double width, double height, int columns, int rows, double gap) =>
        new(name, Letter.Width, Letter.Height, width * Inch, height * Inch, columns, rows, gap * Inch, 0, IsCut: true);

    // As many as there is room for, side by side: one cut parts two labels.
    private static SheetFormat Plain(string name, (double Width, double Height) page, (double Width, double Height) label) => new(
        name,
        page.Width,
        page.Height,
        label.Width,
        label.Height,
        (int)((page.Width - (2 * PlainMargin)) / label.Width),
        (int)((page.Height - (2 * PlainMargin)) / label.Height),
        0,
        0,
        IsCut: false);
}
