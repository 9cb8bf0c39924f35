using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>The two keys that a log signs with side by side. Whoever holds it disposes it.</summary>
/// <param name="Ed25519">For C2SP tools and witnesses.</param>
/// <param name="Secp256k1">For clients that have that curve only.</param>
public sealed record CheckpointKeyPair(Ed25519SigningKey Ed25519, SigningKey Secp256k1)
{
    /// <summary>The public halves under a log's name, Ed25519 first.</summary>
    public IReadOnlyList<VerifierKey> KeysOf(string origin) =>
        [VerifierKey.Ed25519(origin, Ed25519.Public), VerifierKey.Secp256k1(origin, Secp256k1.Public)];
}
