using Traceability.Cli.Images;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Images;

/// <summary>Pictures that another program (cjpeg) wrote, of a code that another program (qrencode) drew.</summary>
public sealed class JpegImageTests
{
    [Theory]
    [InlineData("code.jpg")]
    [InlineData("grey.jpg")]
    public void TheCodeOfAPictureIsRead(string name) => Assert.Equal(
        "https://trace.example/01/08931234567897/10/L-2026.7/21/0019ZK4Q8D3M7H2T5R1X", QrReader.Read(JpegImage.Read(BytesOf(name))));

    [Fact]
    public void AProgressivePictureIsToldPlainly() =>
        Assert.Contains("progressive", Assert.Throws<ImageFaultException>(() => JpegImage.Read(BytesOf("progressive.jpg"))).Message, StringComparison.Ordinal);

    [Fact]
    public void ABrokenOrBoundlessPictureIsRefused()
    {
        var good = BytesOf("code.jpg");
        var random = new Random(41);
        for (var run = 0; run < 500; run++)
        {
            var bent = good.ToArray();
            for (var bend = random.Next(1, 6); bend > 0; bend--)
            {
                bent[random.Next(3, 700)] = (byte)random.Next(256);
            }

            // What is bent may say that it is far larger; no test waits for 40 million pixels.
            if (!SaysLarge(bent))
            {
                QrReaderTests.Read(JpegImage.Read, bent[..random.Next(3, bent.Length + 1)]);
            }
        }

        var wide = good.ToArray();
        var frame = wide.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xff, 0xc0]);
        wide.AsSpan(frame + 5, 4).Fill(0xff);
        Assert.Contains("65535", Assert.Throws<ImageFaultException>(() => JpegImage.Read(wide)).Message, StringComparison.Ordinal);
    }

    private static bool SaysLarge(byte[] bytes)
    {
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xff, 0xc0]);
        return frame > 0 && (bytes[frame + 5] > 4 || bytes[frame + 7] > 4);
    }

    private static byte[] BytesOf(string name) => File.ReadAllBytes(Path.Combine(Project.Root, "tests/Clients.Tests/Images", name));
}
