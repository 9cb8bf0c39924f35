using System.Text;
using QRCoder;

namespace Traceability.LedgerService.Verification;

/// <summary>QR codes by GS1 practice: error correction M, quiet zone of 4 modules, black on white.</summary>
internal static class QrPicture
{
    /// <summary>Pixels of a module where nothing else is asked.</summary>
    public const int DefaultPixels = 8;

    /// <summary>Most pixels of a module.</summary>
    public const int MaximumPixels = 40;

    /// <summary>PNG, one bit a pixel.</summary>
    /// <param name="pixels">Pixels per module, 1 to 40.</param>
    public static byte[] Png(string text, int pixels)
    {
        using var data = DataOf(text);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixels, drawQuietZones: true);
    }

    /// <summary>SVG, UTF-8; it scales, so one unit is one module.</summary>
    public static byte[] Svg(string text)
    {
        using var data = DataOf(text);
        using var code = new SvgQRCode(data);
        return Encoding.UTF8.GetBytes(code.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private static QRCodeData DataOf(string text) => QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
}
