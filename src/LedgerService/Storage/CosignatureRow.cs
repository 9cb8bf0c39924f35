namespace Traceability.LedgerService.Storage;

/// <summary>A witness's line under a checkpoint of this log, verified before it was kept. Receipts and publication carry it.</summary>
public sealed class CosignatureRow
{
    /// <summary>Tree size of the checkpoint.</summary>
    public long Size { get; set; }

    /// <summary>The witness's verifier key (C2SP vkey).</summary>
    public string Witness { get; set; } = "";

    /// <summary>The signature line, without its newline.</summary>
    public string Line { get; set; } = "";
}
