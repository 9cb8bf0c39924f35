using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Commands;
using Traceability.Cli.Labels;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Printing;

/// <summary>--sheet and what goes with it: labels ready to be printed.</summary>
internal sealed class SheetOptions
{
    private static readonly string[] Formats = ["pdf", "html", "svg", "png"];

    private readonly Option<string> sheet = Typed.Words("--sheet", "SHEET", $"Sheets of labels with text, instead of single pictures: {string.Join(", ", SheetFormats.Names)}.");
    private readonly Option<(double Width, double Height)?> label = Typed.Optional<(double, double)>("--label", "WxH", "Size of a label in millimetres, for a4, letter and roll.", SheetFormats.TrySize);
    private readonly Option<string> format = new("--format") { HelpName = string.Join('|', Formats), Description = "What the sheets are written as.", DefaultValueFactory = _ => "pdf" };
    private readonly Option<double?> code = Typed.Optional<double>("--qr", "MM", "Side of a code with its quiet zone; else as large as is useful.", TryLength);
    private readonly Option<int> dots = Typed.Count("--dpi", "N", "Dots per inch of the printer: a module is a whole number of them.", 150, 2400);
    private readonly Option<string> name = Typed.Words("--print-name", "TEXT", "Product name on the label, instead of the batch's.");
    private readonly Option<bool> marks = new("--crop-marks") { Description = "Mark the cuts in the margin; always for a4 and letter." };

    public SheetOptions(Command command)
    {
        format.AcceptOnlyFromAmong(Formats);
        dots.DefaultValueFactory = _ => 300;
        foreach (var option in new Option[] { sheet, label, format, code, dots, name, marks })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is to be printed; null when no sheets were asked for.</summary>
    /// <exception cref="CommandHalt">It cannot be printed so.</exception>
    public PrintJob? JobOf(Invocation run, LabelFolder labels, bool isInner, int begin, int most)
    {
        if (run.Of(sheet) is not { } wanted)
        {
            return null;
        }

        if (!SheetFormats.TryFind(wanted, run.Of(label), out var found, out var fault))
        {
            throw new CommandHalt("SHEET_UNKNOWN", fault.What, fault.Mend);
        }

        var printed = run.Of(name) ?? labels.Batch.ProductName;
        var kind = run.Of(format)!;
        if (kind is "pdf" or "png" && !Latin.CanWrite(printed))
        {
            throw new CommandHalt(
                "NAME_NOT_IN_LATIN", $"'{printed}' has letters that {kind} files are not written with here.",
                "Choose --format html or svg, which are set in the fonts of whoever prints; or --print-name with Latin letters.");
        }

        return new PrintJob(labels, found, kind, new LabelWording(printed, isInner), run.Of(code), run.Of(dots), run.Of(marks) || !found.IsCut, begin, most);
    }

    private static bool TryLength(string text, out double value, [NotNullWhen(false)] out TextFault? fault)
    {
        fault = SheetFormats.TryMillimetres(text, out value) && value is > 0 and <= 300
            ? null
            : new TextFault($"'{text}' is no length.", "Write millimetres, e.g. 18.5.");
        return fault is null;
    }
}
