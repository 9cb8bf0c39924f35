namespace Traceability.LedgerCore.Checkpoints;

/// <summary>How a key signs notes. The values are the type bytes of C2SP signed-note.</summary>
public enum NoteKeyType
{
    /// <summary>Ed25519 over the text (RFC 8032): 64 bytes.</summary>
    Ed25519 = 0x01,

    /// <summary>Timestamped Ed25519 (C2SP tlog-cosignature, cosignature/v1): big-endian uint64 Unix seconds, then 64 bytes.</summary>
    Cosignature = 0x04,

    /// <summary>
    /// Ours: low-S ECDSA over secp256k1 of SHA-256(text), 64 bytes. In keys the type byte is followed by the identifier
    /// <c>traceability.secp256k1-ecdsa.v1</c>, as C2SP asks of types it has not assigned.
    /// </summary>
    Secp256k1 = 0xff,
}
