namespace Traceability.Audit.Monitor;

/// <summary>What a monitor may find wrong. The names are stable.</summary>
public enum FindingKind
{
    /// <summary>Two signed checkpoints cannot both be true; the evidence is in a file.</summary>
    Forked = 1,

    /// <summary>The log shows fewer entries than it has signed, and not the tree of what it signed: it hides something, or was set back.</summary>
    WentBack = 2,

    /// <summary>The log does not serve the tiles, or others than those it signed: that it only appended is not proved.</summary>
    Unproven = 3,

    /// <summary>The checkpoint is not signed by the log's keys.</summary>
    NotSigned = 4,

    /// <summary>A witness did not answer, or answered with what is no checkpoint of the log. Says nothing of the log.</summary>
    WitnessSilent = 5,
}
