using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>Writes and reads the leaves of the log (docs/formats/leaf.md). A leaf is written once, by the sequencer.</summary>
public static class LeafCodec
{
    /// <summary>Most bytes of a leaf: entry bundles give its length in 16 bits (C2SP tlog-tiles, "Log Entries").</summary>
    public const int MaximumSize = 65_535;

    /// <summary>The leaf's bytes. A statement of <see cref="StatementCodec.MaximumSize"/> with four signatures fits.</summary>
    /// <param name="recordedAtMs">When the ledger took it, Unix milliseconds.</param>
    public static byte[] Encode(long recordedAtMs, AdmittedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var entry = new V1.LogEntry
        {
            RecordedAtMs = recordedAtMs,
            Statement = UnsafeByteOperations.UnsafeWrap(statement.Bytes),
            Signatures = { statement.Signatures },
        };
        return entry.ToByteArray();
    }

    /// <summary>An entry in its one encoding; its statement is still to be admitted. Never throws on bad bytes.</summary>
    public static bool TryDecode(
        ReadOnlyMemory<byte> leaf,
        [NotNullWhen(true)] out V1.LogEntry? entry,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        entry = null;
        refusal = leaf.Length <= MaximumSize
            ? null
            : Reasons.LeafTooLarge.With(("size", Text.Of(leaf.Length)), ("limit", Text.Of(MaximumSize)));
        if (refusal is not null || !CanonicalMessage.TryParse(leaf.Span, V1.LogEntry.Parser, "log entry", out var message, out refusal))
        {
            return false;
        }

        refusal = Field.Time("recorded_at_ms", message.RecordedAtMs) ?? Field.Present("statement", message.Statement.IsEmpty ? null : message.Statement);
        entry = refusal is null ? message : null;
        return entry is not null;
    }
}
