using System.Buffers.Binary;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>
/// A witness's signer (C2SP tlog-cosignature, cosignature/v1). Whoever holds it must have stored, before a cosignature
/// leaves the house, that this checkpoint is the largest consistent one it has seen of its log.
/// </summary>
public sealed class CosignatureSigner
{
    private readonly Ed25519SigningKey key;

    /// <param name="name">The witness's name: a URL without scheme, by custom.</param>
    /// <param name="key">Stays the caller's to dispose of. It signs for this name and purpose only: the message does not hold the name.</param>
    /// <exception cref="ArgumentException">Not a key name.</exception>
    public CosignatureSigner(string name, Ed25519SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Verifier = VerifierKey.Cosignature(name, key.Public);
        this.key = key;
    }

    /// <summary>The public half, under the same name.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The signature line: this checkpoint is, as of that time, the largest one seen of its log.</summary>
    /// <param name="checkpoint">With its extensions, which are signed too.</param>
    /// <param name="unixSeconds">1 to 2⁶³ − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is 0 or above 2⁶³ − 1.</exception>
    public NoteSignature Sign(Checkpoint checkpoint, ulong unixSeconds)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfZero(unixSeconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unixSeconds, CosignatureMessage.MaxTime);

        // timestamped signature = big-endian uint64 Unix seconds ‖ Ed25519(message)
        var timestamp = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(timestamp, unixSeconds);
        var signature = key.Sign(CosignatureMessage.Of(unixSeconds, NoteText.Bytes(checkpoint.Text)));
        return new NoteSignature(Verifier.Name, Verifier.KeyHash, (byte[])[.. timestamp, .. signature]);
    }
}
