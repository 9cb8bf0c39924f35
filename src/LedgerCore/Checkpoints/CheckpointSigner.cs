using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// A log's two signers, both named by its origin: Ed25519 for C2SP tools and witnesses, secp256k1 for clients that have
/// that curve only. Whoever holds it must never sign a checkpoint that is inconsistent with one signed before.
/// </summary>
public sealed class CheckpointSigner
{
    private readonly NoteSigner[] signers;

    /// <summary>The keys stay the caller's to dispose of.</summary>
    /// <exception cref="ArgumentException">The origin is longer than 255 bytes or no key name.</exception>
    public CheckpointSigner(string origin, Ed25519SigningKey ed25519, SigningKey secp256k1)
    {
        if (!Checkpoint.IsOrigin(origin))
        {
            throw new ArgumentException("An origin is one line of 1 to 255 bytes.", nameof(origin));
        }

        Origin = origin;
        signers = [NoteSigner.Ed25519(origin, ed25519), NoteSigner.Secp256k1(origin, secp256k1)];
    }

    /// <summary>The log's name.</summary>
    public string Origin { get; }

    /// <summary>The public halves, Ed25519 first.</summary>
    public IReadOnlyList<VerifierKey> Keys => [.. signers.Select(signer => signer.Verifier)];

    /// <summary>The checkpoint of that tree, signed: the Ed25519 line first.</summary>
    public string Sign(ulong size, Hash root) => Sign(new Checkpoint(Origin, size, root).Text);

    /// <summary>The status, signed like a checkpoint.</summary>
    /// <exception cref="ArgumentException">It is of another log.</exception>
    public string Sign(LotStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status.Origin == Origin
            ? Sign(status.Text)
            : throw new ArgumentException("The status of another log.", nameof(status));
    }

    private string Sign(string text) => SignedNote.Sign(text, signers).ToString();
}
