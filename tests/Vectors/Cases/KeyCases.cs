using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Verifier keys (docs/formats/checkpoint.md, "Keys").</summary>
internal static class KeyCases
{
    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("vkey", () => []);
        void Bad(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        var (ed25519, secp256k1) = (Log.Keys[0], Log.Keys[1]);
        var parts = ed25519.Split('+', 3);
        table.Valid("ed25519", "a key of type 0x01", ed25519);
        table.Valid("secp256k1", "a key of type 0xff with our identifier", secp256k1);
        table.Valid("cosignature", "a witness's key, type 0x04", Log.Witness.ToString());
        Bad("empty", "nothing", "");
        Bad("no-name", "the name is empty", ed25519[Log.Origin.Length..]);
        Bad("other-name", "the key hash covers the name", Bend.Swap(ed25519, "season", "seasom"));
        Bad("name-with-space", "a name has no white space", $"a b+{parts[1]}+{parts[2]}");
        Bad("hash-upper-case", "hex is lower case", $"{parts[0]}+{parts[1].ToUpperInvariant()}+{parts[2]}");
        Bad("hash-changed", "the key hash is not that of the key", $"{parts[0]}+{parts[1][..7]}{(parts[1][7] == '0' ? '1' : '0')}+{parts[2]}");
        Bad("hash-short", "seven digits", $"{parts[0]}+{parts[1][..7]}+{parts[2]}");
        Bad("hash-long", "nine digits", $"{parts[0]}+0{parts[1]}+{parts[2]}");
        Bad("base64-without-padding", "base64 keeps its padding", secp256k1.TrimEnd('='));
        Bad("base64-padding-bits", "unused bits are zero", Bend.PaddingBits(secp256k1));
        Bad("base64-url", "the alphabet is + and /", secp256k1.Replace('/', '_'));
        Bad("space-before", "no white space", " " + ed25519);
        Bad("newline-after", "no white space", ed25519 + "\n");
        Bad("key-short", "31 bytes of Ed25519", Typed(0x01, Log.Ed25519.Public.Span[..31].ToArray()));
        Bad("key-long", "33 bytes of Ed25519", Typed(0x01, [.. Log.Ed25519.Public.Span, 0]));
        Bad("type-unknown", "type 0x09 is nobody's", Typed(0x09, Log.Ed25519.Public.Span.ToArray()));
        Bad("identifier-of-another", "0xff with another identifier", Typed(0xff, [.. Bend.Utf8("traceability.secp256k1-ecdsa.v2"), .. Log.Secp256k1.Public.Span]));
        Bad("point-off-the-curve", "x is on no point", Typed(0xff, [.. Bend.Utf8("traceability.secp256k1-ecdsa.v1"), 2, .. Log.Filled(0xff)]));
        Bad("point-hybrid", "a compressed point begins with 02 or 03", Typed(0xff, [.. Bend.Utf8("traceability.secp256k1-ecdsa.v1"), 6, .. Log.Secp256k1.Public.Span[1..]]));
        Bad("point-of-low-order", "an Ed25519 key that signs everything", Typed(0x01, [1, .. Log.Filled(0, 31)]));
        Bad("no-key", "the type alone", Typed(0x01, []));
        return table.Cases;
    }

    // Whatever the key is, its hash is right.
    private static string Typed(byte type, byte[] key)
    {
        var hash = System.Security.Cryptography.SHA256.HashData([.. Bend.Utf8(Log.Origin), 0x0A, type, .. key]);
        return $"{Log.Origin}+{Convert.ToHexStringLower(hash.AsSpan(0, 4))}+{Convert.ToBase64String([type, .. key])}";
    }
}
