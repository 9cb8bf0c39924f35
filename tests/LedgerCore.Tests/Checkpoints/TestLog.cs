using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Checkpoints;

/// <summary>A log with fixed keys: secrets of 32 equal bytes, for tests and worked examples only.</summary>
internal static class TestLog
{
    public const string Origin = "ledger.example/season";

    public static Ed25519SigningKey Ed25519 { get; } =
        Ed25519SigningKey.TryCreate(Secret(0x11), out var key) ? key : throw new InvalidOperationException();

    public static SigningKey Secp256k1 { get; } =
        SigningKey.TryCreate(Secret(0x22), out var key) ? key : throw new InvalidOperationException();

    public static CheckpointSigner Signer { get; } = new(Origin, Ed25519, Secp256k1);

    public static CheckpointVerifier Verifier { get; } = new(Origin, Signer.Keys);

    public static byte[] Secret(byte value)
    {
        var secret = new byte[32];
        Array.Fill(secret, value);
        return secret;
    }
}
