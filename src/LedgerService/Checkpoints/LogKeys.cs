using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>The ledger's own identity: its origin and the two keys that sign its checkpoints.</summary>
public sealed class LogKeys(string origin, CheckpointSigner signer)
{
    /// <summary>Origin, as in checkpoints and statements.</summary>
    public string Origin => origin;

    /// <summary>Verifier keys (C2SP vkey), Ed25519 first.</summary>
    public IReadOnlyList<string> VerifierKeys { get; } = [.. signer.Keys.Select(key => key.ToString())];

    /// <summary>Opens what these keys signed.</summary>
    public CheckpointVerifier Verifier { get; } = new(origin, signer.Keys);

    /// <summary>The checkpoint as a signed note, an Ed25519 line and a secp256k1 line.</summary>
    public string Sign(ulong size, Hash root) => signer.Sign(size, root);

    /// <summary>A lot's status as a signed note.</summary>
    public string Sign(LotStatus status) => signer.Sign(status);
}
