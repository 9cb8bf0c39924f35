using System.Numerics;
using System.Text;

namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>Bits, most significant first, written as base64url with zeros up to the next six.</summary>
internal sealed class BitWriter
{
    private const int BitsPerCharacter = 6;

    private readonly StringBuilder text = new();
    private int pending;
    private int count;

    /// <summary>Appends the low bits of a number.</summary>
    public void Write(BigInteger value, int bits)
    {
        for (var i = bits - 1; i >= 0; i--)
        {
            pending = (pending << 1) | (((value >> i) & 1).IsZero ? 0 : 1);
            if (++count == BitsPerCharacter)
            {
                Flush();
            }
        }
    }

    /// <summary>Everything written. Nothing is written after it.</summary>
    public string Finish()
    {
        if (count > 0)
        {
            pending <<= BitsPerCharacter - count;
            Flush();
        }

        return text.ToString();
    }

    private void Flush()
    {
        text.Append(Gs1Characters.Base64[pending]);
        pending = 0;
        count = 0;
    }
}
