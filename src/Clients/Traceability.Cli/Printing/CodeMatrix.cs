using QRCoder;

namespace Traceability.Cli.Printing;

/// <summary>The modules of a QR code without its quiet zone, level M. One version for all labels of a job, so that all are one size.</summary>
internal sealed class CodeMatrix
{
    /// <summary>White modules on every side (ISO/IEC 18004; GS1 General Specifications, 5.12.3): no less.</summary>
    public const int QuietZone = 4;

    private readonly QRCodeData data;

    private CodeMatrix(QRCodeData data) => this.data = data;

    /// <summary>Modules on a side.</summary>
    public int Size => data.ModuleMatrix.Count - (2 * QuietZone);

    /// <summary>Modules on a side with the quiet zone.</summary>
    public int WholeSize => data.ModuleMatrix.Count;

    /// <summary>The code of an address.</summary>
    public static CodeMatrix Of(string address) => new(QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M));

    /// <summary>Whether a module is black, from the upper left.</summary>
    public bool IsBlack(int x, int y) => data.ModuleMatrix[y + QuietZone][x + QuietZone];

    /// <summary>The black runs of a row: first module, and how many.</summary>
    public IEnumerable<(int X, int Length)> RunsOf(int y)
    {
        for (var x = 0; x < Size; x++)
        {
            var first = x;
            while (x < Size && IsBlack(x, y))
            {
                x++;
            }

            if (x > first)
            {
                yield return (first, x - first);
            }
        }
    }
}
