using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Statements;

/// <summary>Reads statement bytes (docs/formats/statement.md §1). It never writes them: who signs serializes once.</summary>
public static class StatementCodec
{
    /// <summary>The only format version so far.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Most bytes of a statement, so that its leaf stays below 65,536.</summary>
    public const int MaximumSize = 61_440;

    /// <summary>
    /// A statement whose encoding, version, origin and fields are right; whether it may be said is the custody fold's
    /// question. Bounded by <see cref="MaximumSize"/>; never throws on bad bytes.
    /// </summary>
    /// <param name="origin">Origin of the ledger it must be meant for.</param>
    public static bool TryDecode(
        ReadOnlyMemory<byte> bytes,
        string origin,
        [NotNullWhen(true)] out V1.Statement? statement,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        statement = null;
        refusal = SizeOf(bytes);
        if (refusal is not null
            || !CanonicalMessage.TryParse(bytes.Span, V1.Statement.Parser, "statement", out var message, out refusal))
        {
            return false;
        }

        refusal = VersionOf(message) ?? OriginOf(message, origin) ?? StatementShape.Check(message);
        statement = refusal is null ? message : null;
        return statement is not null;
    }

    private static Refusal? SizeOf(ReadOnlyMemory<byte> bytes) => bytes.Length <= MaximumSize
        ? null
        : Reasons.StatementTooLarge.With(("size", Text.Of(bytes.Length)), ("limit", Text.Of(MaximumSize)));

    private static Refusal? VersionOf(V1.Statement statement) => statement.FormatVersion == FormatVersion
        ? null
        : Reasons.FormatVersionUnknown.With(("version", Text.Of(statement.FormatVersion)), ("expected", Text.Of(FormatVersion)));

    private static Refusal? OriginOf(V1.Statement statement, string expected) => statement.Origin == expected
        ? null
        : Reasons.WrongOrigin.With(("origin", Text.Quote(statement.Origin)), ("expected", expected));
}
