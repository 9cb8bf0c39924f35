using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

/// <summary>A statement that a test may still bend before it is signed.</summary>
public sealed class Draft(V1.Statement message, SigningKey key)
{
    private readonly SortedDictionary<string, (V1.SealedClass Class, byte[] Content)> parts = new(StringComparer.Ordinal);

    /// <summary>The statement, without its commitments: those are made when it is signed.</summary>
    public V1.Statement Message { get; } = message;

    /// <summary>Who signs: the issuer's key first.</summary>
    public List<SigningKey> Keys { get; } = [key];

    /// <summary>The same draft, bent.</summary>
    public Draft With(Action<V1.Statement> bend)
    {
        bend(Message);
        return this;
    }

    /// <summary>Adds or replaces a restricted part.</summary>
    public Draft Seal(string name, IMessage content) => Seal(name, V1.SealedClass.Restricted, content.ToByteArray());

    /// <summary>Adds or replaces a part.</summary>
    public Draft Seal(string name, V1.SealedClass sealedClass, byte[] content)
    {
        parts[name] = (sealedClass, content);
        return this;
    }

    /// <summary>Takes a part out.</summary>
    public Draft Unseal(string name)
    {
        parts.Remove(name);
        return this;
    }

    /// <summary>The signed statement. Salts follow from name and content, so that a test's bytes never change.</summary>
    public V1.SignedStatement Sign()
    {
        var pieces = parts
            .Select(part => SealedPartSealer.Seal(part.Key, part.Value.Class, part.Value.Content, SaltOf(part.Key, part.Value.Content)))
            .ToArray();
        var message = Message.Clone();
        message.Sealed.Add(pieces.Select(piece => piece.Digest));
        return StatementSigner.Sign(message, pieces.Select(piece => piece.Part), [.. Keys]);
    }

    private static byte[] SaltOf(string name, byte[] content) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes("traceability test salt " + name), .. content])[..SealedParts.SaltSize];
}
