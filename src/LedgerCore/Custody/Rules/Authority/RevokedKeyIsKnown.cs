using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only a key that was brought in can be ended.</summary>
internal static class RevokedKeyIsKnown
{
    public static Refusal? Check(CustodyBook book, V1.KeyRevocation body, out Keys.KeyId id, out KeyRecord key)
    {
        _ = Keys.KeyId.TryFromBytes(body.KeyId.Span, out id);
        var known = book.Key(id);
        key = known ?? new KeyRecord();
        return known is null ? Reasons.RevokedKeyUnknown.With(("key", $"{id}")) : null;
    }
}
