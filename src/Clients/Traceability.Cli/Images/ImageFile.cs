using Traceability.Cli.Output;

namespace Traceability.Cli.Images;

/// <summary>Finds the QR code in a picture file.</summary>
internal static class ImageFile
{
    private const long MostBytes = 32 * 1024 * 1024;

    /// <summary>Whether a file begins as a picture that is read here.</summary>
    public static bool IsPicture(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[8];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && (PngImage.Begins(start) || JpegImage.Begins(start));
    }

    /// <summary>The text of the QR code.</summary>
    /// <exception cref="CommandHalt">The picture is too large, cannot be read, or shows none.</exception>
    public static string ReadCode(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new CommandHalt("IMAGE_TOO_LARGE", "The picture has more than 32 MiB.", "Cut out the code, or make the picture smaller.");
        }

        var bytes = File.ReadAllBytes(path);
        try
        {
            var image = PngImage.Begins(bytes) ? PngImage.Read(bytes) : JpegImage.Read(bytes);
            return QrReader.Read(image)
                ?? throw new CommandHalt("IMAGE_WITHOUT_CODE", "No QR code was found in the picture.", "Take it straight from above, sharp, with the white margin around the code.");
        }
        catch (ImageFaultException fault)
        {
            throw new CommandHalt("IMAGE_UNREADABLE", $"The picture cannot be read: {fault.Message}.", "Save it as PNG, or type the address under the code.");
        }
    }
}
