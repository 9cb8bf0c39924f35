using Traceability.Cli.Output;

namespace Traceability.Cli.Images;

/// <summary>Finds the QR code in a picture file.</summary>
internal static class ImageFile
{
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg"];

    /// <summary>Whether somebody who typed this means a file: it is there, or is called like a picture. "labels/a.png" is no product with a lot.</summary>
    public static bool IsMeant(string typed) => File.Exists(typed)
        || (Endings.Any(ending => typed.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && !typed.Contains("://", StringComparison.Ordinal));

    /// <summary>The text of the QR code.</summary>
    /// <exception cref="CommandHalt">The picture is too large, cannot be read, or shows none.</exception>
    public static string ReadCode(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new CommandHalt("FILE_NOT_FOUND", $"There is no picture {Tables.Printable(path)}.", "Check the name and the folder.");
        }

        if (file.Length > MostBytes)
        {
            throw new CommandHalt("IMAGE_TOO_LARGE", "The picture has more than 32 MiB.", "Cut out the code, or make the picture smaller.");
        }

        var bytes = File.ReadAllBytes(path);
        try
        {
            var image = PngImage.Begins(bytes) ? PngImage.Read(bytes)
                : JpegImage.Begins(bytes) ? JpegImage.Read(bytes)
                : throw new ImageFaultException("it is neither PNG nor JPEG");
            return QrReader.Read(image)
                ?? throw new CommandHalt("IMAGE_WITHOUT_CODE", "No QR code was found in the picture.", "Take it straight from above, sharp, with the white margin around the code.");
        }
        catch (ImageFaultException fault)
        {
            throw new CommandHalt("IMAGE_UNREADABLE", $"The picture cannot be read: {fault.Message}.", "Save it as PNG without interlacing, or type the address under the code.");
        }
    }
}
