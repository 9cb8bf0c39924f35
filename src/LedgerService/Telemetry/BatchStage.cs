namespace Traceability.LedgerService.Telemetry;

/// <summary>Stages of a batch, in order.</summary>
internal static class BatchStage
{
    /// <summary>Waiting for the head's lock.</summary>
    public const string Lock = "lock";

    /// <summary>Reading what the statements touch.</summary>
    public const string Load = "load";

    /// <summary>Ruling, and making leaves.</summary>
    public const string Fold = "fold";

    /// <summary>Signing the checkpoint.</summary>
    public const string Sign = "sign";

    /// <summary>Sending rows to the database.</summary>
    public const string Write = "write";

    /// <summary>The commit.</summary>
    public const string Commit = "commit";

    /// <summary>The file of the newest checkpoint, and proving receipts; beside the next batch.</summary>
    public const string Prove = "prove";
}
