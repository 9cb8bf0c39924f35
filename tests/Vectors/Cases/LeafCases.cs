using System.Text.Json.Nodes;
using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Leaves (docs/formats/leaf.md): a genesis as it is recorded. Sealed parts are not looked at.</summary>
internal static class LeafCases
{
    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("leaf", () => new JsonObject { ["origin"] = SeasonScript.Origin });
        var entry = Entry();
        var leaf = entry.ToByteArray();
        byte[] With(Action<V1.LogEntry> bend)
        {
            var bent = Entry();
            bend(bent);
            return bent.ToByteArray();
        }

        table.Valid("genesis", "the first leaf of a ledger", leaf);
        table.Valid("recorded-in-1970", "the first millisecond", With(bent => bent.RecordedAtMs = 1));
        void Malformed(string name, string tests, byte[] bent) => table.Bad("malformed", name, tests, bent);
        table.Bad("content", "empty", "no bytes: an empty message", []);
        Malformed("cut", "the last byte left out", leaf[..^1]);
        Malformed("longer", "a byte more", [.. leaf, 0]);
        Malformed("unknown-field", "field 15", [.. leaf, .. Wire.Number(15, 1)]);
        Malformed("unknown-field-in-signature", "a signature with a third field", Wire.With(leaf, 3, raw => Wire.Field(3, [.. Wire.Content(raw), .. Wire.Number(9, 1)])));
        Malformed("field-twice", "the time twice", [.. Wire.Split(leaf)[0].Raw, .. leaf]);
        Malformed("statement-twice", "the last of two would count", Wire.With(leaf, 2, raw => [.. raw, .. raw]));
        Malformed("fields-out-of-order", "signatures first", Wire.Join(Wire.Split(leaf).OrderByDescending(field => field.Number)));
        Malformed("time-overlong", "a number with a byte more than it needs", Wire.With(leaf, 1, _ => [0x08, .. Wire.Overlong((ulong)SeasonScript.Beginning)]));
        Malformed("statement-not-canonical", "rightly signed, with an unknown field", Leaf([.. entry.Statement.ToByteArray(), .. Wire.Number(1000, 1)]));
        Malformed("with-length", "as it stands in an entry bundle", [(byte)(leaf.Length >> 8), (byte)leaf.Length, .. leaf]);
        Malformed("too-large", "65,536 bytes", [.. leaf, .. Wire.Field(15, new byte[65_536 - leaf.Length - 4])]);
        table.Bad("content", "no-time", "recorded_at_ms 0", With(bent => bent.RecordedAtMs = 0));
        table.Bad("content", "time-negative", "before 1970", With(bent => bent.RecordedAtMs = -1));
        table.Bad("content", "no-statement", "the statement is empty", With(bent => bent.Statement = ByteString.Empty));
        table.Bad("origin", "another-origin", "the reader expects another ledger", leaf, new JsonObject { ["origin"] = "ledger.example/other" });
        table.Bad("signature", "unsigned", "no signature", With(bent => bent.Signatures.Clear()));
        table.Bad("signature", "signature-changed", "one bit of a signature", With(bent => bent.Signatures[0].Value = ByteString.CopyFrom(Bend.Flip(bent.Signatures[0].Value.ToByteArray(), 63))));
        table.Bad("signature", "high-s", "s is above n/2", With(bent => bent.Signatures[0].Value = ByteString.CopyFrom(Bend.HighS(bent.Signatures[0].Value.Span))));
        table.Bad("signature", "signed-twice-by-one-key", "each signature by another key", With(bent => bent.Signatures.Add(bent.Signatures[0].Clone())));
        table.Bad("signature", "key-of-another", "the key is another's", With(bent => bent.Signatures[0].PublicKey = ByteString.CopyFrom(Log.Secp256k1.Public.Span)));
        table.Bad("signature", "statement-changed", "a letter of the scheme's name", With(bent => bent.Statement = ByteString.CopyFrom(Changed(bent.Statement.ToByteArray()))));
        return table.Cases;
    }

    private static byte[] Changed(byte[] statement) => Bend.Flip(statement, statement.AsSpan().IndexOf("Example scheme"u8));

    private static V1.LogEntry Entry() => V1.LogEntry.Parser.ParseFrom(Leaf(new SeasonScript().Genesis().Sign()));

    private static byte[] Leaf(byte[] statement)
    {
        var key = new SeasonScript().Owner.Key;
        return Leaf(new V1.SignedStatement
        {
            Statement = ByteString.CopyFrom(statement),
            Signatures =
            {
                new V1.Signature
                {
                    PublicKey = ByteString.CopyFrom(key.Public.Span),
                    Value = ByteString.CopyFrom(key.Sign(StatementId.Of(statement).Span).Span),
                },
            },
        });
    }

    private static byte[] Leaf(V1.SignedStatement signed) => new V1.LogEntry
    {
        RecordedAtMs = SeasonScript.Beginning,
        Statement = signed.Statement,
        Signatures = { signed.Signatures },
    }.ToByteArray();
}
