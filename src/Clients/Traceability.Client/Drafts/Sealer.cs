using System.Collections.Immutable;
using System.Security.Cryptography;
using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>Gathers the sealed parts of one draft, in ascending order of name as the statement wants them.</summary>
internal sealed class Sealer
{
    internal const int SaltSize = 16;

    private readonly Func<string, ReadOnlyMemory<byte>, byte[]> salt;
    private readonly SortedDictionary<string, (SealedPartDigest Digest, SealedPart Part)> parts = new(StringComparer.Ordinal);

    /// <param name="salt">The 16-byte salt for a part, by its name and content.</param>
    internal Sealer(Func<string, ReadOnlyMemory<byte>, byte[]> salt)
    {
        this.salt = salt;
    }

    internal static Sealer Fresh(RandomNumberGenerator random) => new((_, _) =>
    {
        var bytes = new byte[SaltSize];
        random.GetBytes(bytes);
        return bytes;
    });

    internal Sealer Restricted(string name, IMessage content) => Add(name, SealedClass.Restricted, content.ToByteArray());

    internal Sealer Personal(string name, byte[] content) => Add(name, SealedClass.Personal, content);

    internal IEnumerable<SealedPartDigest> Digests => parts.Values.Select(part => part.Digest);

    internal ImmutableArray<SealedPart> Parts => [.. parts.Values.Select(part => part.Part)];

    private Sealer Add(string name, SealedClass sealedClass, byte[] content)
    {
        parts.Add(name, SealedPartSealer.Seal(name, sealedClass, content, salt(name, content)));
        return this;
    }
}
