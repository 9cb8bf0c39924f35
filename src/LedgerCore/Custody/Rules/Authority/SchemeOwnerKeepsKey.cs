using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The scheme owner keeps a key without an end that is in force: nobody could give the scheme a key again, and no right
/// would ever be given any more.
/// </summary>
internal static class SchemeOwnerKeepsKey
{
    public static Refusal? Check(RulingCase ruled, Keys.KeyId id, KeyRecord key, long fromMs)
    {
        if (!key.Party.Equals(ruled.Ledger.SchemeOwner) || ruled.Book.Party(StatementId.Of(key.Party)) is not { } owner)
        {
            return null;
        }

        return owner.KeyIds.Where(other => !other.Span.SequenceEqual(id.Span)).Any(other => Stays(ruled, other, fromMs))
            ? null
            : Reasons.LastKeyOfScheme.With(("key", $"{id}"));
    }

    private static bool Stays(RulingCase ruled, Google.Protobuf.ByteString other, long fromMs) =>
        Keys.KeyId.TryFromBytes(other.Span, out var id)
        && ruled.Book.Key(id) is { ValidUntilMs: 0 } key
        && key.ValidFromMs <= fromMs;
}
