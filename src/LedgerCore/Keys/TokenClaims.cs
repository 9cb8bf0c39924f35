using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.LedgerCore.Keys;

/// <summary>The values of a token and their one spelling in JSON.</summary>
internal sealed record TokenClaims(KeyId KeyId, string Audience, string Issuer, long IssuedAt, long ExpiresAt)
{
    // 9999-12-31: the last second that a DateTimeOffset has.
    private const long MaxSeconds = 253402300799;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    internal string HeaderJson => $$"""{"alg":"ES256K","kid":"{{KeyId}}","typ":"JWT"}""";

    internal string ClaimsJson => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"aud":"{{Audience}}","exp":{{ExpiresAt}},"iat":{{IssuedAt}},"iss":"{{Issuer}}"}""");

    internal static bool TryParse(string header, string claims, [NotNullWhen(true)] out TokenClaims? read)
    {
        read = null;
        if (!TryTake(ref header, "{\"alg\":\"ES256K\",\"kid\":\"", "\"", out var kid)
            || header != ",\"typ\":\"JWT\"}"
            || !KeyId.TryParse(kid, out var keyId)
            || !TryTake(ref claims, "{\"aud\":\"", "\"", out var audience)
            || !TryTake(ref claims, ",\"exp\":", ",", out var exp)
            || !TryTake(ref claims, "\"iat\":", ",", out var iat)
            || !TryTake(ref claims, "\"iss\":\"", "\"", out var iss)
            || claims != "}"
            || !CallerToken.IsAudience(audience)
            || !TryNumber(exp, out var expiresAt)
            || !TryNumber(iat, out var issuedAt)
            || iss.Length != 2 * CallerToken.IssuerSize
            || iss.AsSpan().ContainsAnyExcept(HexDigits))
        {
            return false;
        }

        read = new TokenClaims(keyId, audience, iss, issuedAt, expiresAt);
        return true;
    }

    private static bool TryTake(ref string text, string before, string after, out string value)
    {
        value = string.Empty;
        if (!text.StartsWith(before, StringComparison.Ordinal))
        {
            return false;
        }

        var end = text.IndexOf(after, before.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        value = text[before.Length..end];
        text = text[(end + after.Length)..];
        return true;
    }

    private static bool TryNumber(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= MaxSeconds;
}
