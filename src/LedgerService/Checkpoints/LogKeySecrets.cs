using System.Security.Cryptography;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>The secrets of a pair of keys, 32 bytes each in hex.</summary>
/// <param name="Ed25519">Seed of the Ed25519 key.</param>
/// <param name="Secp256k1">Secret of the secp256k1 key.</param>
internal sealed record LogKeySecrets(string Ed25519, string Secp256k1)
{
    private const int SecretSize = 32;

    /// <summary>A new pair.</summary>
    public static LogKeySecrets Make(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        while (true)
        {
            // One in 2^128 random strings is no secp256k1 key.
            var made = new LogKeySecrets(Hex(random), Hex(random));
            if (SigningKey.TryCreate(Convert.FromHexString(made.Secp256k1), out var key))
            {
                key.Dispose();
                return made;
            }
        }
    }

    /// <summary>The keys.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public CheckpointKeyPair Open() =>
        Ed25519SigningKey.TryCreate(Convert.FromHexString(Ed25519), out var ed25519)
        && SigningKey.TryCreate(Convert.FromHexString(Secp256k1), out var secp256k1)
            ? new CheckpointKeyPair(ed25519, secp256k1)
            : throw new FormatException("Not a key.");

    /// <inheritdoc/>
    public override string ToString() => "a pair of secret keys";

    private static string Hex(RandomNumberGenerator random)
    {
        var secret = new byte[SecretSize];
        random.GetBytes(secret);
        return Convert.ToHexStringLower(secret);
    }
}
