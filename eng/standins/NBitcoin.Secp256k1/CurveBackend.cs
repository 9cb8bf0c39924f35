namespace NBitcoin.Secp256k1;

/// <summary>
/// What the public surface needs of the curve. Two implementations, <see cref="NativeBackend"/> and
/// <see cref="ManagedBackend"/>, which MUST give the same bytes and MUST be safe for use by many threads.
/// The caller MUST pass secrets in [1, n-1], 32-byte digests and well-formed prefixes only.
/// </summary>
internal abstract class CurveBackend
{
    private const string Switch = "TRACEABILITY_SECP256K1";

    /// <summary>The system's library where it loads, unless the environment asks for the managed backend.</summary>
    internal static CurveBackend Default { get; } =
        Environment.GetEnvironmentVariable(Switch) != "managed" && LibSecp256k1.IsPresent
            ? new NativeBackend()
            : new ManagedBackend();

    /// <summary>The point behind 33 or 65 bytes, or null when they are not on the curve.</summary>
    internal abstract CurvePoint? Decode(ReadOnlySpan<byte> encoded);

    /// <summary>secret · G.</summary>
    internal abstract CurvePoint MultiplyBase(ReadOnlySpan<byte> secret32);

    /// <summary>Writes r ‖ s with the nonce of RFC 6979 §3.2 and low s.</summary>
    internal abstract void Sign(ReadOnlySpan<byte> secret32, ReadOnlySpan<byte> digest32, Span<byte> compact64);
}
