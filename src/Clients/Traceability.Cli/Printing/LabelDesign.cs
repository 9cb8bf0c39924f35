using System.Globalization;
using Traceability.Cli.Output;

namespace Traceability.Cli.Printing;

/// <summary>
/// Where code and text stand on a label: the code on the left or above, as large as is useful, the text beside or below. One
/// design for all labels of a job. Millimetres from the label's upper left corner; letters are 0.6 of their height wide.
/// </summary>
internal sealed record LabelDesign
{
    /// <summary>
    /// Least module of a QR code with a GS1 Digital Link, millimetres: the X-dimension at retail point of sale (GS1 General
    /// Specifications, 5.12.3.1).
    /// </summary>
    public const double LeastModule = 0.396;

    /// <summary>Width of a letter, of its height.</summary>
    public const double LetterWidth = 0.6;

    private const double Inch = 25.4;
    private const double Margin = 1;
    private const double MostModule = 0.75;
    private const double Leading = 1.2;
    private const double Point = Inch / 72;
    private const double GoodLetter = 6.5 * Point;
    private const double LeastLetter = 4.5 * Point;
    private const double MostLetter = 11 * Point;
    private const double Slack = 1e-9;

    private LabelDesign(double module, double codeX, double codeY, double textX, double textY, double textWidth, double letter)
    {
        (Module, CodeX, CodeY, TextX, TextY, TextWidth, Letter) = (module, codeX, codeY, textX, textY, textWidth, letter);
    }

    /// <summary>Side of one module.</summary>
    public double Module { get; }

    /// <summary>Upper left corner of the first module: the quiet zone lies outside.</summary>
    public double CodeX { get; }

    /// <inheritdoc cref="CodeX"/>
    public double CodeY { get; }

    /// <summary>Upper left corner of the text.</summary>
    public double TextX { get; }

    /// <inheritdoc cref="TextX"/>
    public double TextY { get; }

    /// <summary>Room for a line.</summary>
    public double TextWidth { get; }

    /// <summary>Height of the letters.</summary>
    public double Letter { get; }

    /// <summary>From line to line.</summary>
    public double LineHeight => Letter * Leading;

    /// <summary>The design for a face of the greatest extent.</summary>
    /// <param name="format">The sheet.</param>
    /// <param name="face">A label; the others have codes and texts of the same extent or less.</param>
    /// <param name="codeSide">Side of the code with its quiet zone as asked for, millimetres; null for the largest that is useful.</param>
    /// <param name="dotsPerInch">Of the printer: a module is a whole number of dots, or it would be uneven.</param>
    /// <exception cref="CommandHalt">Too small for a code that can be read, or for the text.</exception>
    public static LabelDesign Of(SheetFormat format, LabelFace face, double? codeSide, int dotsPerInch)
    {
        var (dot, whole) = (Inch / dotsPerInch, face.Code.WholeSize);
        var (least, room) = ((int)Math.Ceiling((LeastModule / dot) - Slack), Math.Min(format.Width, format.Height));
        var wanted = codeSide ?? Math.Min(room, MostModule * whole);
        var most = (int)((wanted / whole / dot) + Slack);
        if (most < least || least * dot * whole > room)
        {
            throw TooSmall(wanted, whole, least * dot * whole, Math.Min(wanted, room) / whole, room, codeSide is not null);
        }

        var sizes = codeSide is null ? Enumerable.Range(least, most - least + 1).Reverse().ToArray() : [most];
        foreach (var letter in new[] { GoodLetter, LeastLetter })
        {
            foreach (var dots in sizes)
            {
                if (TryPlace(format, face, dots * dot, letter) is { } design)
                {
                    return design;
                }
            }
        }

        throw new CommandHalt(
            "LABEL_TOO_SMALL", $"A label of {Text(format.Width)} x {Text(format.Height)} mm has no room for the code and for text that can be read.",
            "Choose larger labels, a smaller code (--qr), or a shorter name (--name).");
    }

    /// <summary>A line in pieces that fit.</summary>
    public IEnumerable<string> Fold(string line) => Fold(line, TextWidth, Letter);

    private static LabelDesign? TryPlace(SheetFormat format, LabelFace face, double module, double letter)
    {
        var (side, quiet) = (module * face.Code.WholeSize, module * CodeMatrix.QuietZone);
        var (beside, below) = (format.Width - side - Margin, format.Height - side - Margin);
        if (side > format.Width + Slack || side > format.Height + Slack)
        {
            return null;
        }

        var top = (format.Height - side) / 2;
        var left = (format.Width - side) / 2;
        return Grown(face, beside, format.Height - (2 * Margin), letter) is { } size
                ? new LabelDesign(module, quiet, top + quiet, side, Math.Max(Margin, Middle(format, face, beside, size)), beside, size)
            : Grown(face, format.Width - (2 * Margin), below, letter) is { } under
                ? new LabelDesign(module, left + quiet, quiet, Margin, side, format.Width - (2 * Margin), under)
            : null;
    }

    // The text stands in the middle of the label's height.
    private static double Middle(SheetFormat format, LabelFace face, double width, double letter) =>
        (format.Height - (face.Lines.Sum(line => Fold(line, width, letter).Count()) * letter * Leading)) / 2;

    // The largest letters from a size on with which all lines have room; null when there are none.
    private static double? Grown(LabelFace face, double width, double height, double least)
    {
        bool Fits(double letter) => width >= 8 * letter * LetterWidth
            && face.Lines.Sum(line => Fold(line, width, letter).Count()) * letter * Leading <= height + Slack;
        if (!Fits(least))
        {
            return null;
        }

        var letter = least;
        while (Larger(letter) <= MostLetter && Fits(Larger(letter)) && !face.Lines.Skip(1).Any(line => IsFoldedMore(line, letter)))
        {
            letter = Larger(letter);
        }

        return letter;

        static double Larger(double size) => size + (Point / 2);
        bool IsFoldedMore(string line, double size) => Fold(line, width, Larger(size)).Count() > Fold(line, width, size).Count();
    }

    private static IEnumerable<string> Fold(string line, double width, double letter)
    {
        var most = Math.Max(1, (int)((width / (letter * LetterWidth)) + Slack));
        while (line.Length > most)
        {
            // Between words where there are some.
            var space = line.LastIndexOf(' ', most);
            var cut = space > most / 2 ? space : most;
            yield return line[..cut];
            line = line[cut..].TrimStart();
        }

        yield return line;
    }

    private static CommandHalt TooSmall(double wanted, int modules, double needed, double module, double room, bool isAsked) => new(
        "QR_TOO_SMALL",
        $"On {Text(Math.Min(wanted, room))} mm, a code of {modules} modules with its quiet zone has modules of "
        + $"{module.ToString("0.000", CultureInfo.InvariantCulture)} mm; "
        + $"GS1 asks for {LeastModule.ToString(CultureInfo.InvariantCulture)} mm at least, and cameras at tills for no less.",
        needed > room
            ? $"Choose labels of {Text(needed)} mm or more, a finer printer (--dpi), or a shorter address or lot code, which makes fewer modules."
            : isAsked ? $"Print it {Text(needed)} mm wide or wider: --qr {Text(needed)}." : "Choose larger labels.");

    private static string Text(double value) => (Math.Ceiling((value * 10) - Slack) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
