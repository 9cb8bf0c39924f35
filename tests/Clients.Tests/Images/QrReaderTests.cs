using QRCoder;
using Traceability.Cli.Images;

namespace Traceability.Clients.Tests.Images;

public sealed class QrReaderTests
{
    private const string Address = "https://trace.example/01/08931234567897/10/L-2026.7/21/0019ZK4Q8D3M7H2T5R1X";

    [Theory]
    [InlineData(QRCodeGenerator.ECCLevel.L)]
    [InlineData(QRCodeGenerator.ECCLevel.M)]
    [InlineData(QRCodeGenerator.ECCLevel.Q)]
    [InlineData(QRCodeGenerator.ECCLevel.H)]
    public void EverySizeOfCodeIsRead(QRCodeGenerator.ECCLevel level)
    {
        var letters = 3;
        for (var version = 1; version <= 40; version += version < 12 ? 1 : 7)
        {
            var text = string.Concat(Enumerable.Range(0, letters).Select(place => (char)('a' + (place % 26))));
            var data = QRCodeGenerator.GenerateQrCode(text, level, requestedVersion: version);
            Assert.Equal(text, QrReader.Read(ImageOf(data, 4)));
            letters += version < 12 ? 6 : 20;
        }
    }

    [Theory]
    [InlineData("0123456789012")]
    [InlineData("HTTPS://TRACE.EXAMPLE/01/08931234567897")]
    [InlineData("giảo cổ lam 绞股蓝")]
    [InlineData(Address)]
    public void EveryKindOfTextIsRead(string text) =>
        Assert.Equal(text, QrReader.Read(ImageOf(QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true), 3)));

    [Fact]
    public void TurnedSlantedSoiledAndShadedItIsRead()
    {
        var straight = ImageOf(QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M), 8);
        var random = new Random(41);
        foreach (var degrees in (int[])[0, 7, 30, 45, 90, 133, 180, 270])
        {
            foreach (var slant in (double[])[0, 0.0002])
            {
                var image = Seen(straight, degrees * Math.PI / 180, slant, random);
                Assert.True(QrReader.Read(image) == Address, $"{degrees} degrees, slant {slant}");
            }
        }
    }

    [Fact]
    public void APngOfOurOwnIsRead()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        Assert.Equal(Address, QrReader.Read(PngImage.Read(code.GetGraphic(2))));
        Assert.Equal(Address, QrReader.Read(PngImage.Read(code.GetGraphic(5, [10, 40, 10], [250, 250, 200]))));
    }

    [Fact]
    public void NoiseIsNoCode()
    {
        var random = new Random(41);
        var noise = new byte[300 * 300];
        random.NextBytes(noise);
        Assert.Null(QrReader.Read(new GreyImage(300, 300, noise)));
        Assert.Null(QrReader.Read(new GreyImage(1, 1, [0])));
    }

    [Fact]
    public void ABrokenOrBoundlessPictureIsRefused()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        var good = code.GetGraphic(2);
        var wide = good.ToArray();
        (wide[16], wide[17]) = (0x7f, 0xff);
        Assert.Throws<ImageFaultException>(() => PngImage.Read(wide));
        var random = new Random(41);
        for (var run = 0; run < 500; run++)
        {
            var bent = good.ToArray();
            for (var bend = random.Next(1, 6); bend > 0; bend--)
            {
                bent[random.Next(8, bent.Length)] = (byte)random.Next(256);
            }

            Read(PngImage.Read, bent[..random.Next(8, bent.Length + 1)]);
        }
    }

    internal static void Read(Func<byte[], GreyImage> read, byte[] bytes)
    {
        try
        {
            read(bytes);
        }
        catch (ImageFaultException fault)
        {
            Assert.NotEmpty(fault.Message);
        }
    }

    private static GreyImage ImageOf(QRCodeData data, int pixels)
    {
        var size = data.ModuleMatrix.Count;
        var shades = new byte[size * pixels * size * pixels];
        for (var place = 0; place < shades.Length; place++)
        {
            var (x, y) = (place % (size * pixels) / pixels, place / (size * pixels) / pixels);
            shades[place] = data.ModuleMatrix[y][x] ? (byte)0 : (byte)255;
        }

        return new GreyImage(size * pixels, size * pixels, shades);
    }

    // As a camera sees it: turned, seen from the side, darker towards one edge, with specks.
    private static GreyImage Seen(GreyImage from, double turn, double slant, Random random)
    {
        const int Size = 640;
        var shades = new byte[Size * Size];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var scale = 1 + (slant * (x + y - Size));
                var (dx, dy) = ((x - (Size / 2)) / scale, (y - (Size / 2)) / scale);
                var u = (int)Math.Floor((from.Width / 2.0) + (Math.Cos(turn) * dx) + (Math.Sin(turn) * dy));
                var v = (int)Math.Floor((from.Height / 2.0) - (Math.Sin(turn) * dx) + (Math.Cos(turn) * dy));
                var shade = u >= 0 && v >= 0 && u < from.Width && v < from.Height ? from.Shades[(v * from.Width) + u] : 255;
                shades[(y * Size) + x] = (byte)Math.Clamp((shade * 0.6) + 30 + (60.0 * x / Size) + random.Next(-20, 21), 0, 255);
            }
        }

        return new GreyImage(Size, Size, shades);
    }
}
