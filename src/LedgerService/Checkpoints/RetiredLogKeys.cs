namespace Traceability.LedgerService.Checkpoints;

/// <summary>What is left of a pair of keys that signs no more.</summary>
/// <param name="Size">Size of the log when it stopped.</param>
/// <param name="Keys">Its verifier keys (C2SP vkey).</param>
internal sealed record RetiredLogKeys(ulong Size, IReadOnlyList<string> Keys);
