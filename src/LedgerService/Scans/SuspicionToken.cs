using System.Buffers.Binary;
using System.Buffers.Text;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Scans;

/// <summary>Where a list of suspicions goes on: the base64url of batch and serial of the last line.</summary>
internal static class SuspicionToken
{
    private const int Size = StatementId.Size + sizeof(int);

    public static string Of(StatementId batch, int serial)
    {
        Span<byte> token = stackalloc byte[Size];
        batch.Span.CopyTo(token);
        BinaryPrimitives.WriteInt32BigEndian(token[StatementId.Size..], serial);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>False for anything that <see cref="Of"/> has not made; the empty token is that of a first page.</summary>
    public static bool TryRead(string text, out (StatementId Batch, int Serial)? after)
    {
        after = null;
        if (text.Length == 0)
        {
            return true;
        }

        Span<byte> token = stackalloc byte[Size];
        if (text.Length != (Size * 4 / 3)
            || !Base64Url.TryDecodeFromChars(text, token, out var written)
            || written != Size
            || !StatementId.TryFromBytes(token[..StatementId.Size], out var batch))
        {
            return false;
        }

        after = (batch, BinaryPrimitives.ReadInt32BigEndian(token[StatementId.Size..]));
        return true;
    }
}
