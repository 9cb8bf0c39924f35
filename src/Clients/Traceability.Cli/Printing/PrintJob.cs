using System.Globalization;
using System.Text.Json.Nodes;
using Traceability.Cli.Labels;
using Traceability.Cli.Output;

namespace Traceability.Cli.Printing;

/// <summary>
/// Labels as files of sheets. Every file holds a fixed run of labels, is named by its number, and is there whole or not at all: a
/// job that was ended goes on where it was, and no label is there twice or missing. No more than a page is kept in memory.
/// </summary>
internal sealed class PrintJob
{
    private const string PlanName = "sheets.json";
    private const int PagesPerFile = 100;
    private const int LabelsPerRollFile = 1_000;

    private readonly LabelFolder labels;
    private readonly SheetFormat format;
    private readonly string kind;
    private readonly LabelWording wording;
    private readonly int dotsPerInch;
    private readonly bool hasCropMarks;
    private readonly int begin;
    private readonly int count;
    private readonly LabelDesign design;
    private readonly int modules;

    /// <exception cref="CommandHalt">The labels are too small.</exception>
    public PrintJob(
        LabelFolder labels, SheetFormat format, string kind, LabelWording wording, double? codeSide, int dotsPerInch, bool hasCropMarks, int begin, int most)
    {
        (this.labels, this.format, this.kind, this.wording) = (labels, format, kind, wording);
        (this.dotsPerInch, this.hasCropMarks, this.begin) = (dotsPerInch, hasCropMarks, begin);
        count = Math.Clamp(labels.Count - begin, 0, most);

        // The longest serial has the largest code: a producer's own differ in length.
        var varying = labels.Batch.OwnSerials && !wording.IsInner ? count : Math.Min(count, 1);
        var longest = Enumerable.Range(begin, varying).Select(labels.SerialOf).DefaultIfEmpty("").MaxBy(serial => serial.Length)!;
        var face = new LabelFace(CodeMatrix.Of(labels.AddressOf(begin)[..^labels.SerialOf(begin).Length] + longest), wording.Of(labels.Batch, longest));
        design = LabelDesign.Of(format, face, codeSide, dotsPerInch);
        modules = face.Code.WholeSize;
    }

    private int PerFile => kind is "svg" or "png" ? format.PerPage : format.PerPage == 1 ? LabelsPerRollFile : PagesPerFile * format.PerPage;

    private int Files => (count + PerFile - 1) / PerFile;

    /// <summary>Writes the files that are not there yet; returns how many there are.</summary>
    /// <exception cref="CommandHalt">The folder has the files of another job.</exception>
    public int Write(string folder, IProgress<double> bar, CancellationToken cancellation)
    {
        Claim(folder);
        for (var file = 0; file < Files; file++)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, NameOf(file));
            if (!File.Exists(path))
            {
                WholeFile.Write(path, output => WriteFile(output, file, bar, cancellation));
            }

            bar.Report((file + 1.0) / Files);
        }

        return Files;
    }

    /// <summary>Tells what was printed.</summary>
    public void Tell(JsonObject document)
    {
        document["printed"] = count;
        document["module_mm"] = Math.Round(design.Module, 4);
        document["code_mm"] = Math.Round(design.Module * modules, 2);
    }

    private string NameOf(int file) => $"sheets-{file + 1:D6}.{kind}";

    private void WriteFile(Stream output, int file, IProgress<double> bar, CancellationToken cancellation)
    {
        ISheetWriter writer = kind switch
        {
            "svg" => new SvgSheet(output),
            "html" => new HtmlSheet(output),
            "png" => new PngSheet(output, dotsPerInch),
            _ => new PdfSheet(output),
        };
        var end = Math.Min((file + 1) * PerFile, count);
        for (var first = file * PerFile; first < end; first += format.PerPage)
        {
            cancellation.ThrowIfCancellationRequested();
            LabelFace[] faces = [.. Enumerable.Range(first, Math.Min(format.PerPage, end - first)).Select(FaceOf)];
            writer.Add(new PrintSheet(format, design, faces, hasCropMarks));
            bar.Report((double)first / count);
        }

        writer.Finish();
    }

    private LabelFace FaceOf(int place) =>
        new(CodeMatrix.Of(labels.AddressOf(begin + place)), wording.Of(labels.Batch, labels.SerialOf(begin + place)));

    // What the files depend on: with any of it changed, those that are there are another job's.
    private void Claim(string folder)
    {
        var plan = string.Create(CultureInfo.InvariantCulture, $$"""
            {"first":"{{labels.AddressOf(begin)}}","labels":{{count}},"sheet":"{{format.Name}}","label":"{{format.Width:0.##}}x{{format.Height:0.##}}","kind":"{{kind}}","module_mm":{{design.Module:0.####}},"dpi":{{dotsPerInch}},"crop_marks":{{(hasCropMarks ? "true" : "false")}},"name":{{JsonValue.Create(wording.ProductName).ToJsonString()}},"files":{{Files}}}

            """);
        var path = Path.Combine(folder, PlanName);
        if (File.Exists(path) && File.ReadAllText(path) != plan)
        {
            throw new CommandHalt(
                "PRINT_JOB_OTHER", $"The folder {folder} has sheets of another job.", "Choose another folder, or remove the sheets and sheets.json that are there.");
        }

        WholeFile.Write(path, output => output.Write(System.Text.Encoding.UTF8.GetBytes(plan)));
    }
}
