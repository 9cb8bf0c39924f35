using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NBitcoin.Secp256k1;

/// <summary>A private key: a number in [1, n-1]. Its bytes are zeroed by <see cref="Clear"/> and when disposed.</summary>
public class ECPrivKey : IDisposable, IEquatable<ECPrivKey>
{
    private readonly Context ctx;

    // Pinned, so that the collector leaves no second copy behind when it compacts.
    private readonly byte[] secret = GC.AllocateUninitializedArray<byte>(GroupOrder.Size, pinned: true);
    private bool cleared;

    private ECPrivKey(ReadOnlySpan<byte> b32, Context? ctx)
    {
        b32.CopyTo(secret);
        this.ctx = ctx ?? Context.Instance;
    }

    /// <summary>Zeroes what was not disposed.</summary>
    ~ECPrivKey()
    {
        Dispose(false);
    }

    /// <summary>A private key from its 32 bytes, or false unless they are in [1, n-1].</summary>
    public static bool TryCreate(ReadOnlySpan<byte> b32, [MaybeNullWhen(false)] out ECPrivKey key) =>
        TryCreate(b32, null, out key);

    /// <inheritdoc cref="TryCreate(ReadOnlySpan{byte}, out ECPrivKey)"/>
    public static bool TryCreate(
        ReadOnlySpan<byte> b32, Context? context, [MaybeNullWhen(false)] out ECPrivKey key)
    {
        var inRange = b32.Length == GroupOrder.Size && !GroupOrder.IsZero(b32) && !GroupOrder.IsOverflow(b32);
        key = inRange ? new ECPrivKey(b32, context) : null;
        return inRange;
    }

    /// <summary>The point d·G.</summary>
    public ECPubKey CreatePubKey()
    {
        AssertNotDisposed();
        return new ECPubKey(ctx.Backend.MultiplyBase(secret));
    }

    /// <summary>Writes the 32 secret bytes.</summary>
    public void WriteToSpan(Span<byte> span)
    {
        AssertNotDisposed();
        secret.CopyTo(span);
    }

    /// <inheritdoc cref="TrySignECDSA"/>
    /// <exception cref="InvalidOperationException">The digest is not 32 bytes.</exception>
    public SecpECDSASignature SignECDSARFC6979(ReadOnlySpan<byte> msg32) =>
        TrySignECDSA(msg32, out var signature) && signature is not null
            ? signature
            : throw new InvalidOperationException("SignECDSARFC6979 failed");

    /// <summary>Signs a 32-byte digest with the nonce of RFC 6979; s is in the lower half of the order.</summary>
    public bool TrySignECDSA(ReadOnlySpan<byte> msg32, out SecpECDSASignature? signature)
    {
        AssertNotDisposed();
        signature = null;
        if (msg32.Length != GroupOrder.Size)
        {
            return false;
        }

        var compact = new byte[SecpECDSASignature.CompactSize];
        ctx.Backend.Sign(secret, msg32, compact);
        signature = new SecpECDSASignature(compact);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ECPrivKey? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ECPrivKey other && this == other;

    /// <summary>Whether both are the same number, compared in constant time.</summary>
    public static bool operator ==(ECPrivKey? a, ECPrivKey? b) =>
        a is null || b is null ? a is null && b is null : CryptographicOperations.FixedTimeEquals(a.secret, b.secret);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(ECPrivKey? a, ECPrivKey? b) => !(a == b);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(secret);
        return hash.ToHashCode();
    }

    /// <summary>Zeroes the secret; every later use throws.</summary>
    public void Clear()
    {
        CryptographicOperations.ZeroMemory(secret);
        cleared = true;
    }

    /// <exception cref="ObjectDisposedException">The key was cleared.</exception>
    public void AssertNotDisposed() => ObjectDisposedException.ThrowIf(cleared, this);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Clears the key.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!cleared)
        {
            Clear();
        }
    }
}
