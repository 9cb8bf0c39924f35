using System.Buffers.Text;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// Where a list goes on: the base64url of the last key that was given. Opaque to callers. It holds no offset, so a page
/// neither repeats nor skips when records are added meanwhile.
/// </summary>
internal static class PageToken
{
    private const int MaximumLength = (StateKey.MaximumSize * 4 / 3) + 1;

    public static string Of(StateKey last) => Base64Url.EncodeToString(last.Span);

    /// <summary>A key of the kind that this list gives; null for the empty token of a first page.</summary>
    /// <returns>False for anything that <see cref="Of"/> has not made.</returns>
    public static bool TryRead(string token, StateKind kind, out StateKey? after)
    {
        after = null;
        if (token.Length == 0)
        {
            return true;
        }

        if (token.Length > MaximumLength
            || !Base64Url.IsValid(token)
            || !StateKey.TryFromBytes(Base64Url.DecodeFromChars(token), out var key)
            || key.Kind != kind
            || Of(key) != token)
        {
            return false;
        }

        after = key;
        return true;
    }
}
