using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// A log's signers, all named by its origin: for each pair of keys Ed25519 for C2SP tools and witnesses, and secp256k1 for
/// clients that have that curve only. While keys are rotated there are several pairs, and every note is signed by all of
/// them. Whoever holds it must never sign a checkpoint that is inconsistent with one signed before.
/// </summary>
public sealed class CheckpointSigner
{
    /// <summary>Most pairs that sign at once.</summary>
    public const int MaxPairs = 4;

    private readonly NoteSigner[] signers;

    /// <summary>A log with one pair. The keys stay the caller's to dispose of.</summary>
    /// <exception cref="ArgumentException">The origin is longer than 255 bytes or no key name.</exception>
    public CheckpointSigner(string origin, Ed25519SigningKey ed25519, SigningKey secp256k1)
        : this(origin, [new CheckpointKeyPair(ed25519, secp256k1)])
    {
    }

    /// <summary>A log with 1 to 4 pairs, the oldest first. The keys stay the caller's to dispose of.</summary>
    /// <exception cref="ArgumentException">The origin is longer than 255 bytes or no key name; or no pair, or too many.</exception>
    public CheckpointSigner(string origin, IReadOnlyList<CheckpointKeyPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (!Checkpoint.IsOrigin(origin))
        {
            throw new ArgumentException("An origin is one line of 1 to 255 bytes.", nameof(origin));
        }

        if (pairs.Count is 0 or > MaxPairs)
        {
            throw new ArgumentException($"A log signs with 1 to {MaxPairs} pairs of keys.", nameof(pairs));
        }

        Origin = origin;
        signers = [.. pairs.SelectMany(pair => (NoteSigner[])[NoteSigner.Ed25519(origin, pair.Ed25519), NoteSigner.Secp256k1(origin, pair.Secp256k1)])];
    }

    /// <summary>The log's name.</summary>
    public string Origin { get; }

    /// <summary>The public halves, pair by pair, Ed25519 first.</summary>
    public IReadOnlyList<VerifierKey> Keys => [.. signers.Select(signer => signer.Verifier)];

    /// <summary>The checkpoint of that tree, signed: a line for each key, in the order of <see cref="Keys"/>.</summary>
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

    /// <summary>The log's list of keys, signed like a checkpoint: who trusts one of these keys may trust the list.</summary>
    /// <exception cref="ArgumentException">It is of another log.</exception>
    public string Sign(LogKeyList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Origin == Origin
            ? Sign(list.Text)
            : throw new ArgumentException("The keys of another log.", nameof(list));
    }

    private string Sign(string text) => SignedNote.Sign(text, signers).ToString();
}
