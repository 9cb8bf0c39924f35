using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>Seals a part for its signer.</summary>
public static class SealedPartSealer
{
    /// <summary>The commitment for the statement and the part that travels beside it.</summary>
    /// <param name="salt16">16 fresh random bytes; never use them twice.</param>
    /// <exception cref="ArgumentException">The salt is not 16 bytes.</exception>
    public static (V1.SealedPartDigest Digest, V1.SealedPart Part) Seal(
        string name, V1.SealedClass sealedClass, IMessage content, ReadOnlySpan<byte> salt16) =>
        Seal(name, sealedClass, content.ToByteArray(), salt16);

    /// <inheritdoc cref="Seal(string, V1.SealedClass, IMessage, ReadOnlySpan{byte})"/>
    public static (V1.SealedPartDigest Digest, V1.SealedPart Part) Seal(
        string name, V1.SealedClass sealedClass, ReadOnlySpan<byte> content, ReadOnlySpan<byte> salt16)
    {
        if (salt16.Length != SealedParts.SaltSize)
        {
            throw new ArgumentException($"A salt is {SealedParts.SaltSize} bytes.", nameof(salt16));
        }

        var digest = ByteString.CopyFrom(SealedParts.DigestOf(salt16, name, content));
        return (
            new V1.SealedPartDigest { Name = name, Class = sealedClass, Digest = digest },
            new V1.SealedPart { Name = name, Salt = ByteString.CopyFrom(salt16), Content = ByteString.CopyFrom(content) });
    }
}
