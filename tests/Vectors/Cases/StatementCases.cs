using System.Text.Json.Nodes;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Statements with their signatures and sealed parts (docs/formats/statement.md). Most are a harvest with two parts.</summary>
internal static class StatementCases
{
    private const int Device = 6;
    private const int Sealed = 7;
    private const int Harvest = 32;

    private static readonly SeasonScript Season = SeasonScript.Open();

    private static readonly byte[] Order = Convert.FromHexString("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141");

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static V1.SignedStatement Good() => Draft().Sign();

    private static Draft Draft() => Season.Draft(Season.Cooperative, statement =>
    {
        statement.Seen = Season.Seen();
        statement.Device = new V1.DeviceLink { Sequence = 1 };
        statement.Harvest = new V1.Harvest
        {
            Area = Season.Area.ToByteString(),
            Species = SeasonScript.Species,
            Part = V1.PlantPart.Aerial,
            Collector = "C-017",
            Slip = "S00001",
        };
    }).Seal("measures", SeasonScript.Measures(SeasonScript.Kilogram)).Seal("collector", V1.SealedClass.Personal, Bend.Utf8("Example collector"));

    private static IReadOnlyList<VectorCase> Make()
    {
        var good = Good();
        var table = new CaseTable("statement", () => Told(good));
        var bytes = good.Statement.ToByteArray();
        table.Valid("harvest", "a harvest with a restricted and a personal part", bytes);
        table.Valid("genesis", "the first statement of a ledger: no issuer, signed by the key that it names", new SeasonScript().Genesis().Sign());
        table.Valid("rules", "numbers of every kind", Season.Rules("2026.1").Sign());
        table.Valid("two-signatures", "a second key signed too", Twice(good));
        Encoding(table, bytes);
        Fields(table);
        Signatures(table, good);
        Parts(table, good);
        return table.Cases;
    }

    // Each of these is rightly signed: only the encoding is wrong.
    private static void Encoding(CaseTable table, byte[] bytes)
    {
        void Bad(string name, string tests, byte[] bent) => table.Bad("malformed", name, tests, bent, Told(Signed(bent)));
        var fields = Wire.Split(bytes);
        table.Bad("content", "empty", "no bytes: an empty message", [], Told(Signed([])));
        Bad("cut", "the last byte left out", bytes[..^1]);
        Bad("cut-in-the-middle", "half of it", bytes[..(bytes.Length / 2)]);
        Bad("longer", "a byte more", [.. bytes, 0]);
        Bad("unknown-field", "field 1000", [.. bytes, .. Wire.Number(1000, 1)]);
        Bad("unknown-field-empty", "an empty unknown field", [.. bytes, .. Wire.Field(15, Array.Empty<byte>())]);
        Bad("unknown-field-inside", "an unknown field in the body", Wire.With(bytes, Harvest, raw => Wire.Field(Harvest, [.. Wire.Content(raw), .. Wire.Number(100, 1)])));
        Bad("group", "a group", [.. bytes, .. Wire.Varint((99 << 3) | 3), .. Wire.Varint((99 << 3) | 4)]);
        Bad("fields-out-of-order", "the body first", Wire.Join(fields.OrderByDescending(field => field.Number == Harvest)));
        Bad("field-twice", "format_version twice", [.. fields[0].Raw, .. bytes]);
        Bad("origin-twice", "the last of two would count", Wire.With(bytes, 2, raw => [.. Wire.Field(2, Bend.Utf8("other")), .. raw]));
        Bad("body-in-two-pieces", "a message field that a reader would merge", Wire.With(bytes, Harvest, raw => Halved(Wire.Content(raw))));
        Bad("two-bodies", "two members of the body", [.. bytes, .. Wire.Field(39, Wire.Field(1, Log.Filled(1)))]);
        Bad("default-written", "an empty text that should be left out", Wire.With(bytes, Harvest, raw => Wire.Field(Harvest, [.. Wire.Content(raw), .. Unset(raw)])));
        Bad("zero-written", "a zero that should be left out", Wire.With(bytes, Device, raw => Wire.Field(Device, [.. Wire.Content(raw), .. Wire.Field(2, Array.Empty<byte>())])));
        Bad("varint-overlong", "a number with a byte more than it needs", Wire.With(bytes, 1, _ => [0x08, .. Wire.Overlong(1)]));
        Bad("tag-overlong", "a tag with a byte more than it needs", Wire.With(bytes, 1, _ => [.. Wire.Overlong(0x08), 1]));
        Bad("length-overlong", "a length with a byte more than it needs", Wire.With(bytes, 2, raw => [0x12, .. Wire.Overlong((ulong)Wire.Content(raw).Length), .. Wire.Content(raw)]));
        Bad("length-beyond-the-end", "a length greater than what follows", [.. Wire.Join(fields.SkipLast(1)), .. Wire.Varint((Harvest << 3) | 2), 0x7f, 1]);
        Bad("uint32-wide", "a number that does not fit its field", Wire.With(bytes, 1, _ => Wire.Number(1, (1UL << 32) + 1)));
        Bad("not-utf8", "text that is not UTF-8", Wire.With(bytes, Harvest, raw => Wire.Field(Harvest, Wire.With(Wire.Content(raw), 2, _ => Wire.Field(2, [0xc3, 0x28])))));
        Bad("wrong-wire-type", "a number where text should be", Wire.With(bytes, 2, _ => Wire.Number(2, 7)));
        Bad("repeated-apart", "elements of a repeated field that do not follow one another", [.. bytes, .. fields.First(field => field.Number == Sealed).Raw]);
        var rules = Season.Rules("2026.1").Sign().Statement.ToByteArray();
        Bad("too-large", "61,441 bytes", [.. rules, .. Wire.Field(1000, new byte[StatementCodec.MaximumSize + 1 - rules.Length - 5])]);
    }

    private static void Fields(CaseTable table)
    {
        void Bad(string fault, string name, string tests, Action<V1.Statement> bend) => table.Bad(fault, name, tests, Draft().With(bend).Sign());
        Bad("content", "version-0", "no format version", statement => statement.FormatVersion = 0);
        Bad("content", "version-2", "a format of the future", statement => statement.FormatVersion = 2);
        Bad("origin", "another-origin", "meant for another ledger", statement => statement.Origin = "ledger.example/other");
        Bad("origin", "no-origin", "meant for no ledger", statement => statement.Origin = "");
        Bad("origin", "origin-with-slash", "an origin is compared byte for byte", statement => statement.Origin += "/");
        Bad("content", "no-issuer", "only genesis has no issuer", statement => statement.Issuer = ByteString.Empty);
        Bad("content", "issuer-short", "31 bytes", statement => statement.Issuer = ByteString.CopyFrom(Log.Filled(1, 31)));
        Bad("content", "no-time", "occurred_at_ms 0", statement => statement.OccurredAtMs = 0);
        Bad("content", "time-negative", "before 1970", statement => statement.OccurredAtMs = -1);
        Bad("content", "seen-root-short", "a root of 31 bytes", statement => statement.Seen.Root = ByteString.CopyFrom(Log.Filled(1, 31)));
        Bad("content", "device-without-previous", "the second statement of a device names the first", statement => statement.Device = new V1.DeviceLink { Sequence = 2 });
        table.Bad("content", "no-body", "it says nothing", Season.Draft(Season.Cooperative, _ => { }).Sign());
        table.Bad("content", "genesis-with-issuer", "genesis has no issuer", new SeasonScript().Genesis().With(statement => statement.Issuer = Season.Owner.Id.ToByteString()).Sign());
    }

    private static void Signatures(CaseTable table, V1.SignedStatement good)
    {
        void Bad(string name, string tests, Action<V1.SignedStatement> bend) => table.Bad("signature", name, tests, Bent(good, bend));
        var id = StatementId.Of(good.Statement.Span);
        var first = good.Signatures[0];
        void Value(string name, string tests, Func<byte[], byte[]> bend) => Bad(name, tests, signed => signed.Signatures[0].Value = ByteString.CopyFrom(bend(first.Value.ToByteArray())));
        Bad("unsigned", "no signature", signed => signed.Signatures.Clear());
        Bad("five-signatures", "at most four", signed => signed.Signatures.Add(Enumerable.Range(0x61, 4).Select(i => Sign(Log.Secp256k1Of((byte)i), id.Span))));
        Bad("signed-twice-by-one-key", "each signature by another key", signed => signed.Signatures.Add(first.Clone()));
        Bad("second-signature-wrong", "every signature counts", signed => signed.Signatures.Add(Sign(Log.Secp256k1Of(0x61), Log.Filled(1))));
        Value("r-changed", "one bit of r", value => Bend.Flip(value, 5));
        Value("s-changed", "one bit of s", value => Bend.Flip(value, 60));
        Value("high-s", "s is above n/2", value => Bend.HighS(value));
        Value("zero", "r and s are zero", _ => new byte[64]);
        Value("r-is-n", "r is not below the order", value => [.. Order, .. value[32..]]);
        Value("short", "63 bytes", value => value[..^1]);
        Value("long", "65 bytes", value => [.. value, 1]);
        Value("der", "ASN.1 instead of 64 bytes", value => [0x30, 0x44, 0x02, 0x20, .. value[..32], 0x02, 0x20, .. value[32..]]);
        Bad("statement-changed", "another statement under this signature", signed => signed.Statement = Draft().With(statement => statement.OccurredAtMs++).Sign().Statement);
        Bad("key-of-another", "the key is another's", signed => signed.Signatures[0].PublicKey = ByteString.CopyFrom(Log.Secp256k1.Public.Span));
        Bad("key-other-half", "02 became 03", signed => signed.Signatures[0].PublicKey = ByteString.CopyFrom(Bend.Flip(first.PublicKey.ToByteArray(), 0)));
        Bad("key-uncompressed-mark", "a key begins with 02 or 03", signed => signed.Signatures[0].PublicKey = ByteString.CopyFrom([4, .. first.PublicKey.Span[1..]]));
        Bad("key-off-the-curve", "x is on no point", signed => signed.Signatures[0].PublicKey = ByteString.CopyFrom([2, .. Log.Filled(0xff)]));
        Bad("key-short", "32 bytes", signed => signed.Signatures[0].PublicKey = ByteString.CopyFrom(first.PublicKey.Span[..32]));
        Digest("domain-missing", "signed SHA-256(statement)", good.Statement.ToByteArray());
        Digest("domain-of-key-possession", "signed under another domain", [.. Bend.Utf8("traceability.key-possession.v1\0"), .. good.Statement.Span]);
        Digest("domain-without-zero", "the zero byte left out", [.. Bend.Utf8("traceability.statement.v1"), .. good.Statement.Span]);
        Digest("digest-twice", "the id hashed again", id.Span.ToArray());
        table.Bad("signature", "genesis-by-another", "genesis is signed by the key that it names", Signed(new SeasonScript().Genesis().Sign().Statement.ToByteArray()));
        table.Bad("signature", "possession-of-another", "a key is brought in with its own signature", new SeasonScript().Genesis().With(statement =>
            statement.Genesis.Key.Possession = TestKeys.Introduce(Log.Secp256k1).Possession).Sign());

        void Digest(string name, string tests, byte[] preimage) => Bad(name, tests, signed =>
            signed.Signatures[0] = Sign(Season.Cooperative.Key, System.Security.Cryptography.SHA256.HashData(preimage)));
    }

    private static void Parts(CaseTable table, V1.SignedStatement good)
    {
        void Bad(string name, string tests, Action<V1.SignedStatement> bend) => table.Bad("sealed", name, tests, Bent(good, bend));
        Bad("part-missing", "a restricted part is not there", signed => signed.SealedParts.RemoveAt(1));
        Bad("parts-missing", "no part is there", signed => signed.SealedParts.Clear());
        Bad("parts-swapped", "parts are in the order of their digests", signed => Swap(signed));
        Bad("part-twice", "each part once", signed => signed.SealedParts.Add(signed.SealedParts[1].Clone()));
        Bad("part-not-expected", "a part without a digest", signed => signed.SealedParts.Add(new V1.SealedPart { Name = "terms", Salt = ByteString.CopyFrom(Log.Filled(1, 16)) }));
        Bad("content-changed", "one bit of the amounts", signed => signed.SealedParts[1].Content = ByteString.CopyFrom(Bend.Flip(signed.SealedParts[1].Content.ToByteArray(), 2)));
        Bad("content-longer", "a byte more", signed => signed.SealedParts[1].Content = ByteString.CopyFrom([.. signed.SealedParts[1].Content.Span, 0]));
        Bad("salt-changed", "one bit of the salt", signed => signed.SealedParts[0].Salt = ByteString.CopyFrom(Bend.Flip(signed.SealedParts[0].Salt.ToByteArray(), 0)));
        Bad("salt-short", "15 bytes, the sixteenth moved into the name", signed => Moved(signed.SealedParts[0]));
        Bad("renamed", "a part under another's name", signed => signed.SealedParts[0].Name = "collectors");
        table.Bad("sealed", "content-not-canonical", "the digest is right, the content has an unknown field", Draft().Seal("measures", V1.SealedClass.Restricted, [.. SeasonScript.Measures(1).ToByteArray(), .. Wire.Number(1000, 1)]).Sign());
        table.Bad("sealed", "words-not-utf8", "the digest is right, the content is not UTF-8", Draft().Seal("collector", V1.SealedClass.Personal, [0xc3, 0x28]).Sign());
        table.Bad("content", "digests-out-of-order", "digests ascend by name", OutOfOrder());
        table.Bad("content", "digest-of-a-part-that-the-body-does-not-have", "a harvest has no terms", Draft().Seal("terms", new V1.SaleTerms()).Sign());
        table.Bad("content", "digest-missing", "a harvest has measures", Draft().Unseal("measures").Sign());
    }

    private static V1.SignedStatement OutOfOrder()
    {
        var good = Good();
        var message = V1.Statement.Parser.ParseFrom(good.Statement);
        (message.Sealed[0], message.Sealed[1]) = (message.Sealed[1].Clone(), message.Sealed[0].Clone());
        Swap(good);
        var signed = Signed(message.ToByteArray());
        signed.SealedParts.Add(good.SealedParts);
        return signed;
    }

    private static void Swap(V1.SignedStatement signed) =>
        (signed.SealedParts[0], signed.SealedParts[1]) = (signed.SealedParts[1].Clone(), signed.SealedParts[0].Clone());

    private static void Moved(V1.SealedPart part)
    {
        part.Name = (char)(part.Salt[15] & 0x7F) + part.Name;
        part.Salt = ByteString.CopyFrom(part.Salt.Span[..15]);
    }

    private static byte[] Unset(byte[] raw)
    {
        var taken = Wire.Split(Wire.Content(raw)).Max(field => field.Number);
        return Wire.Field(taken, Array.Empty<byte>());
    }

    private static byte[] Halved(byte[] content)
    {
        var fields = Wire.Split(content);
        return [.. Wire.Field(Harvest, Wire.Join(fields.Take(1))), .. Wire.Field(Harvest, Wire.Join(fields.Skip(1)))];
    }

    private static V1.SignedStatement Bent(V1.SignedStatement good, Action<V1.SignedStatement> bend)
    {
        var signed = good.Clone();
        bend(signed);
        return signed;
    }

    private static V1.SignedStatement Twice(V1.SignedStatement good) =>
        Bent(good, signed => signed.Signatures.Add(Sign(Log.Secp256k1Of(0x61), StatementId.Of(signed.Statement.Span).Span)));

    // Signed by the cooperative over the right digest, with the parts of a good statement.
    private static V1.SignedStatement Signed(byte[] bytes) => new()
    {
        Statement = ByteString.CopyFrom(bytes),
        Signatures = { Sign(Season.Cooperative.Key, StatementId.Of(bytes).Span) },
        SealedParts = { Good().SealedParts },
    };

    private static V1.Signature Sign(SigningKey key, ReadOnlySpan<byte> digest) => new()
    {
        PublicKey = ByteString.CopyFrom(key.Public.Span),
        Value = ByteString.CopyFrom(key.Sign(digest).Span),
    };

    private static void Valid(this CaseTable table, string name, string tests, V1.SignedStatement signed) =>
        table.Valid(name, tests, signed.Statement.ToByteArray(), Told(signed));

    private static void Bad(this CaseTable table, string fault, string name, string tests, V1.SignedStatement signed) =>
        table.Bad(fault, name, tests, signed.Statement.ToByteArray(), Told(signed));

    private static JsonObject Told(V1.SignedStatement signed) => new()
    {
        ["origin"] = SeasonScript.Origin,
        ["signatures"] = new JsonArray([.. signed.Signatures.Select(signature => new JsonObject
        {
            ["key"] = signature.PublicKey.ToBase64(),
            ["value"] = signature.Value.ToBase64(),
        })]),
        ["parts"] = new JsonArray([.. signed.SealedParts.Select(part => new JsonObject
        {
            ["name"] = part.Name,
            ["salt"] = part.Salt.ToBase64(),
            ["content"] = part.Content.ToBase64(),
        })]),
    };
}
