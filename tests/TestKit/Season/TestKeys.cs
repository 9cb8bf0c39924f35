using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;

namespace Traceability.TestKit;

/// <summary>Keys with known secrets, the same in every run. Never for a real ledger.</summary>
public static class TestKeys
{
    private static readonly ConcurrentDictionary<string, SigningKey> Made = new(StringComparer.Ordinal);

    /// <summary>secret = SHA-256("traceability test key " ‖ name)</summary>
    public static SigningKey Of(string name) => Made.GetOrAdd(name, known =>
        SigningKey.TryCreate(SHA256.HashData(Encoding.UTF8.GetBytes("traceability test key " + known)), out var key)
            ? key
            : throw new InvalidOperationException("Choose another name."));

    /// <summary>The introduction of a key by its holder.</summary>
    public static V1.KeyIntroduction Introduce(SigningKey key) => new()
    {
        PublicKey = ByteString.CopyFrom(key.Public.Span),
        Possession = ByteString.CopyFrom(KeyPossession.Prove(key).Span),
    };
}
