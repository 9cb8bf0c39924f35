using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using KeyIntroduction = Traceability.V1.KeyIntroduction;

namespace Traceability.Client;

/// <summary>
/// Key introductions: a public key with the proof that its holder has the secret. As text, one line that can be mailed to
/// whoever registers the party: 66 hex digits of the key, ":", 128 hex digits of the proof.
/// </summary>
public static class Introduction
{
    /// <summary>Introduces a key.</summary>
    public static KeyIntroduction Of(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new KeyIntroduction
        {
            PublicKey = ByteString.CopyFrom(key.Public.Span),
            Possession = ByteString.CopyFrom(KeyPossession.Prove(key).Span),
        };
    }

    /// <summary>The line of text.</summary>
    public static string Format(KeyIntroduction introduction)
    {
        ArgumentNullException.ThrowIfNull(introduction);
        return $"{Convert.ToHexStringLower(introduction.PublicKey.Span)}:{Convert.ToHexStringLower(introduction.Possession.Span)}";
    }

    /// <summary>Reads the line; false unless the proof holds.</summary>
    public static bool TryParse(string? text, out KeyIntroduction introduction)
    {
        introduction = new KeyIntroduction();
        var parts = (text ?? string.Empty).Trim().Split(':');
        Span<byte> key = stackalloc byte[PublicKey.Size];
        Span<byte> proof = stackalloc byte[Signature.Size];
        if (parts is not [{ Length: 2 * PublicKey.Size }, { Length: 2 * Signature.Size }]
            || Convert.FromHexString(parts[0], key, out _, out _) != System.Buffers.OperationStatus.Done
            || Convert.FromHexString(parts[1], proof, out _, out _) != System.Buffers.OperationStatus.Done
            || !PublicKey.TryParse(key, out var parsed)
            || !KeyPossession.Verify(parsed, proof))
        {
            return false;
        }

        introduction = new KeyIntroduction { PublicKey = ByteString.CopyFrom(key), Possession = ByteString.CopyFrom(proof) };
        return true;
    }
}
