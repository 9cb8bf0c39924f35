namespace Traceability.Client;

/// <summary>A key of the ledger that signs no more.</summary>
/// <param name="Key">Verifier key (C2SP vkey).</param>
/// <param name="Size">Size of the log when it stopped: it vouches for nothing later.</param>
public sealed record RetiredKey(string Key, ulong Size);
