using System.Text;
using System.Text.Json.Nodes;
using Traceability.Cli.Labels;
using Traceability.Cli.Output;
using Traceability.Cli.Printing;
using Traceability.Client;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;

namespace Traceability.Clients.Tests.Cli.Printing;

/// <summary>Sheets as printed: two independent readers get every address back, and a job that is repeated leaves no label out and none twice.</summary>
public sealed class PrintedCodesTests : IDisposable
{
    private const int RenderedDots = 300;
    private const double Inch = 25.4;
    private const double Wide = 50;
    private const double High = 20;
    private const double LeastModule = 0.396;

    // A printer so fine that modules are as small as they may be; PNG is drawn in the dots in which it is looked at.
    private const int FineDots = 2400;

    private static readonly Uri Web = new("https://trace.example");
    private static readonly string[] Variants = ["plain", "blurred", "stained", "blurred and stained"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [PrintersFact]
    public void Two_readers_read_every_format_at_the_smallest_size_blurred_and_stained()
    {
        var unread = new List<string>();
        foreach (var kind in new[] { "png", "pdf", "html", "svg" })
        {
            var (raster, code, address) = Printed(kind);
            foreach (var variant in Variants)
            {
                var random = new Random(Array.IndexOf(Variants, variant));
                var seen = variant.Contains("stained", StringComparison.Ordinal) ? raster.Stained(code, random) : raster;
                seen = variant.Contains("blurred", StringComparison.Ordinal) ? seen.Blurred() : seen;
                var picture = Path.Combine(folder.Path, $"{kind}-{variant}.pgm");
                seen.Write(picture);
                unread.AddRange(Raster.Run("zbarimg", "--quiet", "--raw", picture).Trim() == address ? [] : new[] { $"zbarimg: {kind}, {variant}" });
                unread.AddRange(Raster.Run("ZXingReader", "-format", "QRCode", picture).Contains(address, StringComparison.Ordinal) ? [] : new[] { $"ZXingReader: {kind}, {variant}" });
            }
        }

        Assert.Empty(unread);
    }

    [Fact]
    public void A_number_that_the_list_does_not_have_is_not_taken_for_the_last_one()
    {
        Assert.Equal(69, Folder(70).PlaceOf(70));
        Assert.Equal("LABEL_NOT_THERE", Assert.Throws<CommandHalt>(() => Folder(70).PlaceOf(71)).Code);
    }

    [PrintersFact]
    public void A_sheet_has_every_label_of_its_run_once()
    {
        var labels = Folder(70);
        Assert.True(SheetFormats.TryFind("l7651", null, out var sheet, out _));
        var files = new PrintJob(labels, sheet, "pdf", new LabelWording("Jiaogulan tea", false), null, FineDots, hasCropMarks: true, 3, int.MaxValue)
            .Write(folder.Path, new Progress<double>(), CancellationToken.None);
        Assert.Equal(1, files);

        // 65 labels on the first page, two on the second. Of so many codes in one picture zbarimg leaves one out now and then: it looks several times.
        var looks = new[] { 300, 400, 500, 600 }.Select(dots => Read(Path.Combine(folder.Path, "sheets-000001.pdf"), dots)).ToList();
        Assert.All(looks, look => Assert.Distinct(look));
        Assert.Equal(Enumerable.Range(3, 67).Select(labels.AddressOf).Order(), looks.SelectMany(look => look).Distinct().Order());
    }

    [Fact]
    public void A_job_that_was_ended_goes_on_without_a_label_twice_or_missing()
    {
        var labels = Folder(10);
        Assert.True(SheetFormats.TryFind("roll", (Wide, High), out var roll, out _));
        PrintJob Job(string name = "Jiaogulan tea") => new(labels, roll, "svg", new LabelWording(name, false), null, RenderedDots, false, 0, int.MaxValue);
        using var ended = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Job().Write(folder.Path, new EndAfter(0.35, ended), ended.Token));
        var first = Directory.GetFiles(folder.Path, "sheets-*.svg").ToDictionary(path => path, File.ReadAllText);
        Assert.InRange(first.Count, 1, 9);
        File.WriteAllText(Path.Combine(folder.Path, "sheets-000009.svg.part"), "half of");

        Assert.Equal(10, Job().Write(folder.Path, new Progress<double>(), CancellationToken.None));

        Assert.All(first, pair => Assert.Equal(pair.Value, File.ReadAllText(pair.Key)));
        var all = Directory.GetFiles(folder.Path, "sheets-*.svg").Order().Select(File.ReadAllText).ToArray();
        Assert.Equal(10, all.Length);
        Assert.All(all.Index(), page => Assert.Contains($">(21){labels.SerialOf(page.Index)[..8]}", page.Item, StringComparison.Ordinal));
        Assert.Equal("PRINT_JOB_OTHER", Assert.Throws<CommandHalt>(() => Job("Mint tea").Write(folder.Path, new Progress<double>(), CancellationToken.None)).Code);
    }

    private (Raster Raster, (int X, int Y, int Side) Code, string Address) Printed(string kind)
    {
        var labels = Folder(1);
        Assert.True(SheetFormats.TryFind("roll", (Wide, High), out var roll, out _));
        var here = Path.Combine(folder.Path, kind);
        Directory.CreateDirectory(here);
        var job = new PrintJob(labels, roll, kind, new LabelWording("Jiaogulan tea", false), LeastSideOf(labels, kind == "png" ? RenderedDots : FineDots), kind == "png" ? RenderedDots : FineDots, false, 0, 1);
        job.Write(here, new Progress<double>(), CancellationToken.None);
        var told = new JsonObject();
        job.Tell(told);
        var (module, side) = ((double)told["module_mm"]!, (double)told["code_mm"]!);
        int Dots(double millimetres) => (int)(millimetres / Inch * RenderedDots);
        var quiet = module * CodeMatrix.QuietZone;
        return (Rendered(kind, Path.Combine(here, $"sheets-000001.{kind}")), (Dots(quiet), Dots(((High - side) / 2) + quiet), Dots(side - (2 * quiet))), labels.AddressOf(0));
    }

    private static double LeastSideOf(LabelFolder labels, int dotsPerInch) =>
        Math.Ceiling(LeastModule * dotsPerInch / Inch) * Inch / dotsPerInch * CodeMatrix.Of(labels.AddressOf(0)).WholeSize;

    private static Raster Rendered(string kind, string file)
    {
        if (kind == "png")
        {
            return Raster.OfPng(File.ReadAllBytes(file));
        }

        // As a browser prints it.
        var page = kind == "svg" ? file + ".html" : file;
        if (kind == "svg")
        {
            File.WriteAllText(page, $"<style>@page {{ size: {Wide}mm {High}mm; margin: 0 }} body {{ margin: 0 }} img {{ display: block }}</style><img src=\"{Path.GetFileName(file)}\">");
        }

        var pdf = kind == "pdf" ? file : file + ".pdf";
        if (kind != "pdf")
        {
            Raster.Run(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
                $"--user-data-dir={file}.profile", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);
        }

        Raster.Run("pdftoppm", "-r", $"{RenderedDots}", "-gray", "-singlefile", pdf, pdf);
        return Raster.OfPgm(File.ReadAllBytes(pdf + ".pgm"));
    }

    // Serials of a known seed, so that the same codes are drawn in every run.
    private static LabelFolder Folder(int units)
    {
        using var random = System.Security.Cryptography.RandomNumberGenerator.Create();
        using var key = Samples.Key("cooperative");
        var roll = new SerialRoll(Encoding.ASCII.GetBytes("the seed of the printed codes 01"), units);
        var details = new LabelDetails(new LotKey(Samples.Id("pack"), 0), "05412345000013", "GP-2026.1", "Jiaogulan tea", units, 50_000)
        {
            OwnSerials = [.. roll.All().Select(serial => serial.ToString())],
        };
        return LabelFolder.Of(Samples.Drafts(random).LabelBatch(details).Sign(key), Web);
    }

    private sealed class EndAfter(double share, CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value >= share)
            {
                source.Cancel();
            }
        }
    }

    private List<string> Read(string pdf, int dots)
    {
        var pages = Path.Combine(folder.Path, $"page-{dots}");
        Raster.Run("pdftoppm", "-r", $"{dots}", "-gray", pdf, pages);
        return
        [
            .. Directory.GetFiles(folder.Path, $"page-{dots}-*.pgm").SelectMany(page => Raster
                .Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", page)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ];
    }
}
