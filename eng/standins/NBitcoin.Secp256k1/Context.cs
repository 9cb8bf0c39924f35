using System.Diagnostics.CodeAnalysis;

namespace NBitcoin.Secp256k1;

/// <summary>Where keys get their curve arithmetic from. Safe for use by many threads.</summary>
public class Context
{
    private static readonly Lazy<Context> Shared = new(() => new Context());

    /// <summary>A context on the fastest backend this machine has.</summary>
    public Context()
        : this(CurveBackend.Default)
    {
    }

    internal Context(CurveBackend backend)
    {
        Backend = backend;
    }

    /// <summary>The context taken wherever none is named.</summary>
    public static Context Instance => Shared.Value;

    internal CurveBackend Backend { get; }

    /// <summary>A private key from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes, or not in [1, n-1].</exception>
    public ECPrivKey CreateECPrivKey(ReadOnlySpan<byte> b32) =>
        TryCreateECPrivKey(b32, out var key) ? key : throw new ArgumentException("Invalid privkey", nameof(b32));

    /// <summary>A private key from its 32 bytes, or false unless they are in [1, n-1].</summary>
    public bool TryCreateECPrivKey(ReadOnlySpan<byte> b32, [MaybeNullWhen(false)] out ECPrivKey key) =>
        ECPrivKey.TryCreate(b32, this, out key);

    /// <summary>A public key from its 33 or 65 bytes.</summary>
    /// <exception cref="FormatException">Not a point of the curve.</exception>
    public ECPubKey CreatePubKey(ReadOnlySpan<byte> input) => ECPubKey.Create(input, this);

    /// <inheritdoc cref="TryCreatePubKey(ReadOnlySpan{byte}, out bool, out ECPubKey)"/>
    public bool TryCreatePubKey(ReadOnlySpan<byte> input, [MaybeNullWhen(false)] out ECPubKey pubkey) =>
        ECPubKey.TryCreate(input, this, out _, out pubkey);

    /// <summary>A public key from its 33 or 65 bytes, or false unless they are a point of the curve.</summary>
    public bool TryCreatePubKey(
        ReadOnlySpan<byte> input, out bool compressed, [MaybeNullWhen(false)] out ECPubKey pubkey) =>
        ECPubKey.TryCreate(input, this, out compressed, out pubkey);
}
