namespace Traceability.LedgerService.Storage;

/// <summary>A record of custody state. Written only by the fold, in the batch's commit.</summary>
public sealed class StateRow
{
    /// <summary>StateKey bytes; ordered byte by byte, so that a prefix is a range.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>The record, a message of traceability.state.v1; empty for index keys.</summary>
    public byte[] Value { get; set; } = [];
}
