using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>An entry of the log. Its id was recomputed from its bytes; that the log holds it is what a receipt proves.</summary>
/// <param name="Index">Index of the leaf.</param>
/// <param name="Id">The statement.</param>
/// <param name="RecordedAt">When the ledger took it.</param>
/// <param name="Statement">What was said.</param>
/// <param name="Entry">The leaf, decoded.</param>
/// <param name="Leaf">The leaf as stored: these bytes are hashed.</param>
/// <param name="DeclaredError">Who declared it wrong, as the ledger says; null while nobody has, and in a watch.</param>
public sealed record LedgerEntry(
    ulong Index,
    StatementId Id,
    DateTimeOffset RecordedAt,
    Statement Statement,
    LogEntry Entry,
    ReadOnlyMemory<byte> Leaf,
    DeclaredErrorView? DeclaredError = null)
{
    internal static LedgerEntry From(GetEntryResponse answer)
    {
        try
        {
            var entry = LogEntry.Parser.ParseFrom(answer.Leaf);
            var id = StatementId.Of(entry.Statement.Span);
            return answer.StatementId.Span.SequenceEqual(id.Span)
                ? new LedgerEntry(
                    answer.Index,
                    id,
                    DateTimeOffset.FromUnixTimeMilliseconds(entry.RecordedAtMs),
                    Statement.Parser.ParseFrom(entry.Statement),
                    entry,
                    answer.Leaf.Memory,
                    answer.DeclaredError)
                : throw new UnprovenAnswerException($"Entry {answer.Index} has another statement than its id says.");
        }
        catch (Exception fault) when (fault is Google.Protobuf.InvalidProtocolBufferException or ArgumentOutOfRangeException)
        {
            throw new UnprovenAnswerException($"Entry {answer.Index} cannot be read.", fault);
        }
    }
}
