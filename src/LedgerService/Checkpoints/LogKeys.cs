using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>The ledger's own identity: its origin, the keys that sign its checkpoints, and those that once did.</summary>
/// <param name="signer">Signs with all active pairs.</param>
/// <param name="list">All keys, active and retired.</param>
/// <param name="signedList">The note of that list, signed when it last changed.</param>
public sealed class LogKeys(CheckpointSigner signer, LogKeyList list, string signedList)
{
    /// <summary>Origin, as in checkpoints and statements.</summary>
    public string Origin => signer.Origin;

    /// <summary>Verifier keys (C2SP vkey) of the pairs that sign now, the oldest pair first, in each Ed25519 first.</summary>
    public IReadOnlyList<string> VerifierKeys { get; } = [.. signer.Keys.Select(key => key.ToString())];

    /// <summary>All keys, those that sign first.</summary>
    public LogKeyList List => list;

    /// <summary>The list as a signed note, by the keys that signed when it last changed: by those too that it retires.</summary>
    public string SignedList => signedList;

    /// <summary>Opens what any of the keys signed, retired ones too: a stored checkpoint may be older than the last change of keys.</summary>
    public CheckpointVerifier Verifier { get; } = new(signer.Origin, list.Keys);

    /// <summary>The checkpoint as a signed note, an Ed25519 line and a secp256k1 line for each active pair.</summary>
    public string Sign(ulong size, Hash root) => signer.Sign(size, root);

    /// <summary>A lot's status as a signed note.</summary>
    public string Sign(LotStatus status) => signer.Sign(status);
}
