using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Every size that a log has had, made from its leaves alone: what an auditor's replay gives the rule book, where the
/// sequencer asks its tiles. 40 bytes an entry. Not safe for use by several threads.
/// </summary>
public sealed class LogPast
{
    private readonly Frontier frontier = new();
    private readonly List<LogMoment> moments = [];

    /// <summary>Takes the next leaf, once its entry was admitted.</summary>
    /// <param name="leaf">The leaf's bytes.</param>
    /// <param name="recordedAtMs">As in the leaf, Unix milliseconds.</param>
    public void Append(ReadOnlySpan<byte> leaf, long recordedAtMs)
    {
        frontier.Append(TreeHasher.Leaf(leaf));
        moments.Add(new LogMoment(frontier.Root(), recordedAtMs));
    }

    /// <summary>The log at the size that a statement says its signer knew; null when it says none, or one that the log never had.</summary>
    public LogMoment? SeenBy(V1.Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Seen is { Size: > 0 } seen && seen.Size <= (ulong)moments.Count ? moments[(int)seen.Size - 1] : null;
    }
}
