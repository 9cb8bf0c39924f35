namespace Traceability.Audit.Replay;

/// <summary>A record as it is kept: its key, and its value or null where it was deleted.</summary>
internal readonly record struct Row(byte[] Key, byte[]? Value);
