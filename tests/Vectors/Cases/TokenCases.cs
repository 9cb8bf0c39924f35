using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.LedgerCore.Keys;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Caller tokens (docs/formats/caller-token.md), up to step 6 of the check.</summary>
internal static class TokenCases
{
    private const long Now = 1_772_323_200;

    private static readonly string Party = Convert.ToHexStringLower(Log.Filled(0xab));

    private static readonly string Header = $"{{\"alg\":\"ES256K\",\"kid\":\"{Convert.ToHexStringLower(Log.Secp256k1.Public.Id.Span)}\",\"typ\":\"JWT\"}}";

    private static readonly string Claims = $"{{\"aud\":\"{Log.Origin}\",\"exp\":{Now + 300},\"iat\":{Now},\"iss\":\"{Party}\"}}";

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("token", () => Told(Now));
        var good = Token(Header, Claims);
        var pieces = good.Split('.');
        table.Valid("good", "five minutes from now", good);
        table.Valid("clock-behind", "the reader's clock is 60 seconds behind", good, Told(Now - 60));
        table.Valid("just-ended", "59 seconds after its end", good, Told(Now + 359));
        void Bad(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        void Header_(string name, string tests, string header) => Bad(name, tests, Token(header, Claims));
        void Claims_(string name, string tests, string claims) => Bad(name, tests, Token(Header, claims));
        Bad("empty", "nothing", "");
        Bad("two-pieces", "no signature", $"{pieces[0]}.{pieces[1]}");
        Bad("unsigned", "an empty signature", $"{pieces[0]}.{pieces[1]}.");
        Bad("four-pieces", "a piece more", good + ".AA");
        Bad("padded", "no padding", good + "=");
        Bad("space", "no white space", good + " ");
        Bad("base64-alphabet", "the alphabet is - and _", $"{pieces[0]}.{pieces[1]}.{Convert.ToBase64String(Log.Filled(0xfb, 64)).TrimEnd('=')}");
        Bad("signature-short", "63 bytes", $"{pieces[0]}.{pieces[1]}.{Base64Url.EncodeToString(Base64Url.DecodeFromChars(pieces[2]).AsSpan(0, 63))}");
        Bad("high-s", "s is above n/2", $"{pieces[0]}.{pieces[1]}.{Base64Url.EncodeToString(Bend.HighS(Base64Url.DecodeFromChars(pieces[2])))}");
        Header_("alg-none", "another algorithm", Bend.Swap(Header, "ES256K", "none"));
        Header_("alg-es256", "another curve", Bend.Swap(Header, "ES256K", "ES256"));
        Header_("header-reordered", "members in another order", Bend.Swap(Header, "{\"alg\":\"ES256K\",", "{").TrimEnd('}') + ",\"alg\":\"ES256K\"}");
        Header_("header-member-more", "a further member", Bend.Swap(Header, "\"typ\"", "\"x5u\":\"\",\"typ\""));
        Header_("header-spaced", "JSON with white space", Bend.Swap(Header, ":", ": "));
        Header_("kid-upper-case", "hex is lower case", Header[..24] + Header[24..88].ToUpperInvariant() + Header[88..]);
        Claims_("claim-twice", "two times of end", Bend.Swap(Claims, "\"iat\"", "\"exp\":9999999999,\"iat\""));
        Claims_("claim-missing", "no issuer", Bend.Swap(Claims, $",\"iss\":\"{Party}\"", ""));
        Claims_("exp-text", "a number in quotes", Bend.Swap(Claims, $"{Now + 300}", $"\"{Now + 300}\""));
        Claims_("exp-point", "a number with a fraction", Bend.Swap(Claims, $"{Now + 300}", $"{Now + 300}.0"));
        Claims_("iat-leading-zero", "a number with a zero before it", Bend.Swap(Claims, $"{Now},", $"0{Now},"));
        Claims_("iat-negative", "a negative number", Bend.Swap(Claims, $"{Now},", $"-{Now},"));
        Claims_("aud-escaped", "a letter as an escape", Bend.Swap(Claims, "ledger", "\\u006cedger"));
        Claims_("aud-empty", "no audience", Bend.Swap(Claims, Log.Origin, ""));
        Claims_("iss-short", "63 digits", Bend.Swap(Claims, Party, Party[1..]));
        Claims_("too-long", "more than 2,048 characters", Bend.Swap(Claims, Log.Origin, new string('a', 1600)));
        table.Bad("signature", "signature-changed", "one bit of the signature", $"{pieces[0]}.{pieces[1]}.{Base64Url.EncodeToString(Bend.Flip(Base64Url.DecodeFromChars(pieces[2]), 3))}");
        table.Bad("signature", "claims-changed", "another party under this signature", $"{pieces[0]}.{Base64Url.EncodeToString(Bend.Utf8(Bend.Swap(Claims, "\"iss\":\"ab", "\"iss\":\"ac")))}.{pieces[2]}");
        table.Bad("signature", "kid-of-another", "names a key that did not sign", Token(Bend.Swap(Header, Convert.ToHexStringLower(Log.Secp256k1.Public.Id.Span), Party), Claims));
        table.Bad("signature", "other-key-known", "the ledger knows another key", good, Told(Now, key: Log.Secp256k1Of(0x44)));
        table.Bad("origin", "another-audience", "meant for another ledger", good, Told(Now, "ledger.example/other"));
        table.Bad("time", "not-yet", "61 seconds ahead", good, Told(Now - 61));
        table.Bad("time", "ended", "60 seconds after its end", good, Told(Now + 360));
        table.Bad("time", "too-long-lived", "301 seconds", Token(Header, Bend.Swap(Claims, $"{Now + 300}", $"{Now + 301}")));
        table.Bad("time", "no-life", "ends when it begins", Token(Header, Bend.Swap(Claims, $"{Now + 300}", $"{Now}")));
        return table.Cases;
    }

    private static string Token(string header, string claims)
    {
        var signed = $"{Base64Url.EncodeToString(Bend.Utf8(header))}.{Base64Url.EncodeToString(Bend.Utf8(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(Log.Secp256k1.Sign(SHA256.HashData(Bend.Utf8(signed))).Span)}";
    }

    private static JsonObject Told(long now, string origin = Log.Origin, SigningKey? key = null) => new()
    {
        ["origin"] = origin,
        ["key"] = Convert.ToBase64String((key ?? Log.Secp256k1).Public.Span),
        ["now"] = now,
    };
}
