using System.Diagnostics;
using System.Text;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class QrPictureTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    [ToolFact("zbarimg")]
    public async Task ThePictureReadsAsTheAddressOfThePack()
    {
        var file = Path.Combine(season.Ledger.Options.DataDirectory, "label.png");
        await File.WriteAllBytesAsync(file, await season.Running.Web.GetByteArrayAsync(LabelledSeason.Genuine + "/qr.png"));

        using var reader = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", file]) { RedirectStandardOutput = true })!;
        var read = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();

        Assert.Equal("https://trace.example" + LabelledSeason.Genuine, read.TrimEnd());
    }

    [Fact]
    public async Task TheDrawingScalesAndHasItsQuietZone()
    {
        using var response = await season.Running.Web.GetAsync(LabelledSeason.Genuine + "/qr.svg");
        var drawing = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("viewBox=\"0 0 ", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", drawing, StringComparison.Ordinal);
    }
}
