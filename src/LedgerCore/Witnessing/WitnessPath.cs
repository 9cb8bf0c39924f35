using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>The paths of a witness, without a leading slash (C2SP tlog-witness).</summary>
public static class WitnessPath
{
    /// <summary>Takes an <see cref="AddCheckpointRequest"/> by POST, below the submission prefix.</summary>
    public const string AddCheckpoint = "add-checkpoint";

    /// <summary>The last checkpoint that the witness cosigned of a log, below the monitoring prefix.</summary>
    public static string Checkpoint(string origin) => $"{OriginHash(origin)}/checkpoint";

    /// <summary>hex(SHA-256(origin)), in lower case.</summary>
    public static string OriginHash(string origin) => Hash.Sha256(NoteText.Bytes(origin)).ToHex();
}
