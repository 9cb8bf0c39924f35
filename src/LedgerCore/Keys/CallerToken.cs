using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// A short-lived proof that a caller holds a key: a compact JWS (RFC 7515 §7.1) signed with ES256K (RFC 8812 §3.2), in
/// exactly one encoding (docs/formats/caller-token.md). Reading proves nothing; <see cref="Check"/> does.
/// </summary>
/// <remarks>
/// token = b64url(header) ‖ "." ‖ b64url(claims) ‖ "." ‖ b64url(r ‖ s over SHA-256 of the ASCII before the last ".")<br/>
/// header = {"alg":"ES256K","kid":"KEY ID","typ":"JWT"}<br/>
/// claims = {"aud":"ORIGIN","exp":SECONDS,"iat":SECONDS,"iss":"PARTY ID"}
/// </remarks>
public sealed class CallerToken
{
    /// <summary>Longest token that is looked at, in characters.</summary>
    public const int MaxLength = 2048;

    /// <summary>Longest time between iat and exp, in seconds.</summary>
    public const int MaxLifetimeSeconds = 300;

    /// <summary>How far the two clocks may differ, in seconds.</summary>
    public const int SkewSeconds = 60;

    /// <summary>Length of a party id in bytes.</summary>
    public const int IssuerSize = 32;

    private const int MaxAudience = 255;

    private readonly byte[] issuer;
    private readonly byte[] digest;
    private readonly Signature signature;

    private CallerToken(TokenClaims claims, Signature signature, byte[] digest)
    {
        KeyId = claims.KeyId;
        Audience = claims.Audience;
        issuer = Convert.FromHexString(claims.Issuer);
        IssuedAt = claims.IssuedAt;
        ExpiresAt = claims.ExpiresAt;
        this.signature = signature;
        this.digest = digest;
    }

    /// <summary>The key that is said to have signed: look it up, then <see cref="Check"/>.</summary>
    public KeyId KeyId { get; }

    /// <summary>Origin of the ledger it is meant for.</summary>
    public string Audience { get; }

    /// <summary>Party id, 32 bytes.</summary>
    public ReadOnlySpan<byte> Issuer => issuer;

    /// <summary>Unix seconds.</summary>
    public long IssuedAt { get; }

    /// <summary>Unix seconds; not included.</summary>
    public long ExpiresAt { get; }

    /// <summary>Whether a ledger's origin can stand in a token: 1 to 255 characters of printable ASCII without space, quote and backslash.</summary>
    public static bool IsAudience(ReadOnlySpan<char> origin) =>
        origin.Length is > 0 and <= MaxAudience
        && !origin.ContainsAnyExceptInRange('!', '~')
        && !origin.ContainsAny('"', '\\');

    /// <summary>Makes a token, valid from now on.</summary>
    /// <param name="key">Signs; its id becomes kid.</param>
    /// <param name="audience">Origin of the ledger; see <see cref="IsAudience"/>.</param>
    /// <param name="issuer32">Party id, 32 bytes.</param>
    /// <param name="now">Becomes iat, cut to the second.</param>
    /// <param name="lifetimeSeconds">1 to 300.</param>
    /// <exception cref="ArgumentException">A value outside its range.</exception>
    public static string Create(
        SigningKey key, string audience, ReadOnlySpan<byte> issuer32, DateTimeOffset now, int lifetimeSeconds = MaxLifetimeSeconds)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNotEqual(issuer32.Length, IssuerSize, nameof(issuer32));
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetimeSeconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetimeSeconds, MaxLifetimeSeconds);
        if (!IsAudience(audience))
        {
            throw new ArgumentException("This origin cannot stand in a token.", nameof(audience));
        }

        var issuedAt = now.ToUnixTimeSeconds();
        var claims = new TokenClaims(
            key.Public.Id, audience, Convert.ToHexStringLower(issuer32), issuedAt, issuedAt + lifetimeSeconds);
        var signed = SigningInput(claims);
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(SHA256.HashData(Encoding.ASCII.GetBytes(signed))).Span)}";
    }

    /// <summary>
    /// Reads a token; false for anything but its one encoding. Bounded: at most <see cref="MaxLength"/> characters are
    /// looked at, each a fixed number of times. No signature is checked here.
    /// </summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out CallerToken? token)
    {
        token = null;
        if (text is null or { Length: > MaxLength } || text.Split('.') is not [var header, var claims, var proof])
        {
            return false;
        }

        if (!TryDecode(header, out var headerJson)
            || !TryDecode(claims, out var claimsJson)
            || !TryDecode(proof, out var compact)
            || !TokenClaims.TryParse(Encoding.Latin1.GetString(headerJson), Encoding.Latin1.GetString(claimsJson), out var read)
            || !Signature.TryParse(compact, out var signature, out _))
        {
            return false;
        }

        // What is written from the values read must be the text itself: no second spelling passes.
        var signed = SigningInput(read);
        if (!text.Equals($"{signed}.{Base64Url.EncodeToString(compact)}", StringComparison.Ordinal))
        {
            return false;
        }

        token = new CallerToken(read, signature, SHA256.HashData(Encoding.ASCII.GetBytes(signed)));
        return true;
    }

    /// <summary>Whether the token proves, here and now, that its bearer holds the key.</summary>
    /// <param name="key">The key that <see cref="KeyId"/> names.</param>
    /// <param name="audience">The verifier's own origin.</param>
    /// <param name="now">The verifier's clock.</param>
    public CallerTokenFault Check(PublicKey key, string audience, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(key);
        var seconds = now.ToUnixTimeSeconds();
        if (key.Id != KeyId || !key.Verify(digest, signature))
        {
            return CallerTokenFault.Signature;
        }

        if (!string.Equals(Audience, audience, StringComparison.Ordinal))
        {
            return CallerTokenFault.Audience;
        }

        if (ExpiresAt <= IssuedAt || ExpiresAt - IssuedAt > MaxLifetimeSeconds)
        {
            return CallerTokenFault.Lifetime;
        }

        if (IssuedAt > seconds + SkewSeconds)
        {
            return CallerTokenFault.NotYet;
        }

        return ExpiresAt <= seconds - SkewSeconds ? CallerTokenFault.Expired : CallerTokenFault.None;
    }

    private static string SigningInput(TokenClaims claims) =>
        $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(claims.HeaderJson))}.{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(claims.ClaimsJson))}";

    private static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
        return bytes is not null;
    }
}
