using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.LedgerCore.Tests.Witnessing;

/// <summary>A witness with a fixed key: a seed of 32 equal bytes, for tests and worked examples only.</summary>
internal static class TestWitness
{
    public static Ed25519SigningKey Key { get; } =
        Ed25519SigningKey.TryCreate(TestLog.Secret(0x33), out var key) ? key : throw new InvalidOperationException();

    public static CosignatureSigner Signer { get; } = new("witness.example/ngo", Key);
}
