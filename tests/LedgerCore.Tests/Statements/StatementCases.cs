using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Statements;

internal static class StatementCases
{
    private static readonly SeasonScript Season = SeasonScript.Open();

    public static IEnumerable<ReasonCase> All =>
    [
        Of("STATEMENT_TOO_LARGE", () => OfSize(StatementCodec.MaximumSize + 1), () => OfSize(StatementCodec.MaximumSize)),
        Of("MALFORMED", () => Raw(bytes => bytes[..^1]), Harvest),
        Of("UNKNOWN_FIELDS", () => Raw(bytes => [.. bytes, 0xC0, 0x3E, 0x01]), Harvest),
        Of("NOT_CANONICAL", () => Raw(bytes => [0x08, 0x81, 0x00, .. bytes[2..]]), () => Raw(bytes => [0x08, 0x01, .. bytes[2..]])),
        Of("FORMAT_VERSION_UNKNOWN", () => Harvest(statement => statement.FormatVersion = 2), Harvest),
        Of("WRONG_ORIGIN", () => Harvest(statement => statement.Origin += "x"), Harvest),
        Of("BODY_MISSING", () => Season.Draft(Season.Owner, _ => { }).Sign(), Harvest),
        Of("FIELD_MISSING", () => Harvest(statement => statement.Harvest.Species = string.Empty), () => Harvest(statement => statement.Harvest.Species = "A")),
        Of("FIELD_NOT_ALLOWED",
            () => Harvest(statement => statement.Device = new V1.DeviceLink { Sequence = 1, Previous = Bytes(32) }),
            () => Harvest(statement => statement.Device = new V1.DeviceLink { Sequence = 2, Previous = Bytes(32) })),
        Of("FIELD_TOO_LONG", () => Harvest(statement => statement.Harvest.Slip = new string('é', 32) + "x"), () => Harvest(statement => statement.Harvest.Slip = new string('é', 32))),
        Of("FIELD_MALFORMED",
            () => Season.AreaOf(Season.Cooperative).With(statement => statement.Area.Country = "vn").Sign(),
            () => Season.AreaOf(Season.Cooperative).With(statement => statement.Area.Country = "LA").Sign()),
        Of("FIELD_NOT_ONE_OF", () => Harvest(statement => statement.Harvest.Part = (V1.PlantPart)11), () => Harvest(statement => statement.Harvest.Part = V1.PlantPart.WholePlant)),
        Of("FIELD_OUT_OF_RANGE", () => Certificate((460 * SeasonScript.Day) + 1), () => Certificate(460 * SeasonScript.Day)),
        Of("FIELD_COUNT", () => Blend(65), () => Blend(64)),
        Of("FIELD_REPEATED", () => Roles(V1.PartyRole.Trader, V1.PartyRole.Trader), () => Roles(V1.PartyRole.Trader, V1.PartyRole.Brand)),
        Of("FIELDS_DISAGREE", () => Pack(999), () => Pack(1000)),
        Of("FIELDS_OUT_OF_ORDER", () => TwoParts(reversed: true), () => TwoParts(reversed: false)),
        Of("GTIN_CHECK_DIGIT_WRONG", () => Gtin("09506000134353"), () => Gtin("09506000134352")),
        Of("RING_CROSSES_ITSELF", () => Ring((0, 0), (10, 10), (10, 0), (0, 10)), () => Ring((0, 0), (10, 0), (10, 10), (0, 10))),
        Of("SEALED_PART_MISSING", () => Season.Harvest(1).Unseal("measures").Sign(), Harvest),
        Of("SEALED_PART_NOT_EXPECTED", () => Season.Harvest(1).Seal("notes", new V1.SaleReceived { MassMg = 1 }).Sign(), Harvest),
        Of("SEALED_PART_WRONG_CLASS",
            () => Season.Harvest(1).Seal("collector", V1.SealedClass.Restricted, "Nguyễn"u8.ToArray()).Sign(),
            () => Season.Harvest(1).Seal("collector", V1.SealedClass.Personal, "Nguyễn"u8.ToArray()).Sign()),
        Of("SEALED_PART_MISMATCH", () => Bent(signed => signed.SealedParts[0].Salt = Bytes(16)), Harvest),
        Of("SEALED_PARTS_TOO_LARGE", () => Bent(signed => signed.SealedParts[0].Content = Bytes(1 << 20)), Harvest),
        Of("SERIAL_ROOT_WRONG", () => Labels(9), () => Labels(10)),
        Of("INNER_ROOT_WRONG", () => Inner(new byte[32]), () => Inner(LedgerCore.Labels.SerialRoll.Inner(new byte[32], 10).Root.ToArray())),
        Of("SIGNATURE_COUNT", () => SignedBy(5), () => SignedBy(4)),
        Of("SIGNATURE_KEY_REPEATED", () => Bent(signed => signed.Signatures.Add(signed.Signatures[0])), () => SignedBy(2)),
        Of("PUBLIC_KEY_INVALID", () => Bent(signed => signed.Signatures[0].PublicKey = Bytes(33)), Harvest),
        Of("SIGNATURE_MALFORMED", () => Bent(signed => signed.Signatures[0].Value = Bytes(64)), Harvest),
        Of("SIGNATURE_HIGH_S", () => Bent(signed => signed.Signatures[0].Value = Mirrored(signed.Signatures[0].Value)), Harvest),
        Of("SIGNATURE_WRONG", () => Bent(signed => signed.Signatures[0].Value = Season.Harvest(2).Sign().Signatures[0].Value), Harvest),
        Of("KEY_POSSESSION_WRONG", () => Granted("some", "other"), () => Granted("some", "some")),
        Of("GENESIS_NOT_SELF_SIGNED", () => Genesis("somebody else"), () => Genesis("scheme owner")),
        new("LEAF_TOO_LARGE", () => Leaf(LeafCodec.MaximumSize + 1), () => []),
    ];

    public static V1.SignedStatement Harvest() => Season.Harvest(SeasonScript.Kilogram).Sign();

    private static V1.SignedStatement Harvest(Action<V1.Statement> bend) => Season.Harvest(SeasonScript.Kilogram).With(bend).Sign();

    private static V1.SignedStatement Bent(Action<V1.SignedStatement> bend)
    {
        var signed = Harvest();
        bend(signed);
        return signed;
    }

    private static V1.SignedStatement Raw(Func<byte[], byte[]> bend)
    {
        var signed = Harvest();
        var bytes = bend(signed.Statement.ToByteArray());
        signed.Statement = ByteString.CopyFrom(bytes);
        signed.Signatures[0] = StatementSigner.Sign(StatementId.Of(bytes), Season.Cooperative.Key);
        return signed;
    }

    private static V1.SignedStatement OfSize(int size)
    {
        var draft = Season.Rules();
        var rules = draft.Message.RuleSet;
        while (draft.Message.CalculateSize() < size - 300)
        {
            rules.YieldBands.Add(Band($"{rules.YieldBands.Count:D200}"));
        }

        // Two more, of which the last fills up to the byte.
        rules.YieldBands.Add(Band("first filler"));
        rules.YieldBands.Add(Band("f"));
        while (draft.Message.CalculateSize() < size)
        {
            var filler = rules.YieldBands[rules.YieldBands[^1].Species.Length < 200 ? ^1 : ^2];
            filler.Species += "x";
        }

        Assert.Equal(size, draft.Message.CalculateSize());
        return draft.Sign();
    }

    private static V1.YieldBand Band(string species) =>
        new() { Process = V1.ProcessKind.Cut, Part = V1.PlantPart.Leaf, Species = species, HighPermille = 1000 };

    private static V1.SignedStatement Certificate(long validityMs) => Season.Certificate().With(statement =>
        statement.Certificate.ValidUntilMs = statement.Certificate.ValidFromMs + validityMs).Sign();

    private static V1.SignedStatement Blend(int inputs) => Season.Process(
        Season.Cooperative,
        V1.ProcessKind.Blend,
        V1.MassState.Fresh,
        1,
        [.. Enumerable.Range(0, inputs).Select(input => (new LotKey(StatementId.Of([(byte)input]), 0), 1L))]).Sign();

    private static V1.SignedStatement Roles(params V1.PartyRole[] roles) =>
        Season.Party(Season.Owner, SeasonScript.Unknown("newcomer"), roles).Sign();

    private static V1.SignedStatement Pack(long outputMg) => Season.Pack(Season.Processor, default, 10, 100)
        .Seal("amounts", new V1.ProcessingAmounts { InputMg = { 1000 }, OutputMg = { outputMg } }).Sign();

    private static V1.SignedStatement TwoParts(bool reversed)
    {
        var draft = Season.Harvest(1).Seal("collector", V1.SealedClass.Personal, "Nguyễn"u8.ToArray());
        var signed = draft.Sign();
        var message = V1.Statement.Parser.ParseFrom(signed.Statement);
        var digests = reversed ? message.Sealed.Reverse().ToArray() : [.. message.Sealed];
        message.Sealed.Clear();
        message.Sealed.Add(digests);
        return StatementSigner.Sign(message, signed.SealedParts, Season.Cooperative.Key);
    }

    private static V1.SignedStatement Labels(int units) =>
        Season.Label(Season.Processor, default, 10, 1, "L1").With(statement => statement.LabelBatch.Units = units).Sign();

    private static V1.SignedStatement Inner(byte[] root) =>
        Season.Label(Season.Processor, default, 10, 1, "L1").With(statement => statement.LabelBatch.InnerRoot = ByteString.CopyFrom(root)).Sign();

    private static V1.SignedStatement Gtin(string gtin) =>
        Season.Label(Season.Processor, default, 1, 1, "L1").With(statement => statement.LabelBatch.Gtin = gtin).Sign();

    private static V1.SignedStatement Ring(params (int Latitude, int Longitude)[] corners) => Season.AreaOf(Season.Cooperative).Seal("boundary", new V1.AreaBoundary
    {
        Outer = new V1.Ring { Corners = { corners.Select(corner => new V1.Position { LatitudeE7 = corner.Latitude, LongitudeE7 = corner.Longitude }) } },
    }).Sign();

    private static V1.SignedStatement SignedBy(int count)
    {
        var draft = Season.Harvest(1);
        draft.Keys.AddRange(Enumerable.Range(1, count - 1).Select(other => TestKeys.Of($"cosigner {other}")));
        return draft.Sign();
    }

    private static V1.SignedStatement Granted(string name, string prover) => Season.KeyGrant(Season.Trader, name)
        .With(statement => statement.KeyGrant.Key.Possession = TestKeys.Introduce(TestKeys.Of(prover)).Possession).Sign();

    private static V1.SignedStatement Genesis(string signer)
    {
        var draft = Season.Genesis();
        draft.Keys[0] = TestKeys.Of(signer);
        return draft.Sign();
    }

    private static string[] Leaf(int size) => Codes(LeafCodec.TryDecode(new byte[size], out _, out var refusal) ? null : refusal);

    private static ByteString Bytes(int size) => ByteString.CopyFrom(new byte[size]);

    // s' = n - s
    private static ByteString Mirrored(ByteString signature)
    {
        var order = System.Numerics.BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", System.Globalization.NumberStyles.HexNumber, null);
        var s = new System.Numerics.BigInteger(signature.Span[32..], isUnsigned: true, isBigEndian: true);
        var mirrored = (order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        return ByteString.CopyFrom([.. signature.Span[..32], .. new byte[32 - mirrored.Length], .. mirrored]);
    }
}
