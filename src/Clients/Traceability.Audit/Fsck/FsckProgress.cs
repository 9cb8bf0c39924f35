namespace Traceability.Audit;

/// <summary>How far a check is.</summary>
/// <param name="Done">Entries taken.</param>
/// <param name="Of">Entries of the log.</param>
/// <param name="EntriesPerSecond">In this run.</param>
public sealed record FsckProgress(ulong Done, ulong Of, double EntriesPerSecond);
