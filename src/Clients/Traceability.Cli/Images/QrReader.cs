namespace Traceability.Cli.Images;

/// <summary>Reads the QR code (ISO/IEC 18004, models of all versions) of a picture that shows one.</summary>
internal static class QrReader
{
    /// <summary>Its text, UTF-8 or else Latin-1; null when none is found.</summary>
    public static string? Read(GreyImage image)
    {
        foreach (var window in (int[])[8, 24, 2])
        {
            var bits = BlackAndWhite.Of(image, window);
            foreach (var corners in FinderPatterns.In(bits))
            {
                foreach (var grid in QrGrid.Candidates(bits, corners))
                {
                    if (QrMatrix.Read(grid) is { } text)
                    {
                        return text;
                    }
                }
            }
        }

        return null;
    }
}
