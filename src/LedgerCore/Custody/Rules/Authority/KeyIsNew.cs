using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A key is brought in once, by one party.</summary>
internal static class KeyIsNew
{
    public static Refusal? Check(CustodyBook book, V1.KeyIntroduction introduced)
    {
        var id = Keys.KeyId.Of(introduced.PublicKey.Span);
        return book.Key(id) is null ? null : Reasons.KeyAlreadyIntroduced.With(("key", $"{id}"));
    }
}
