using System.Globalization;
using System.Numerics;
using Google.Protobuf;
using Grpc.Core;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;
using Draft = Traceability.Client.Draft;

namespace Traceability.EndToEnd.Tests.Ledger;

/// <summary>One good statement bent in every way, and good ones that the rules refuse.</summary>
internal sealed class BadStatements(Season season, LotKey lot, LotKey spent)
{
    // Order of the group of secp256k1 (SEC 2, section 2.4.1).
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static readonly SigningKey Stranger = TestKeys.Of("stranger");

    private readonly Draft good = season.Harvest("BAD-1", Season.Kilogram);

    /// <summary>What is wrong, and the reason that must be given.</summary>
    public static TheoryData<string, string, StatusCode> Table => new()
    {
        { "malformed bytes", "MALFORMED", StatusCode.InvalidArgument },
        { "no statement", "FORMAT_VERSION_UNKNOWN", StatusCode.InvalidArgument },
        { "oversized statement", "STATEMENT_TOO_LARGE", StatusCode.InvalidArgument },
        { "oversized sealed parts", "SEALED_PARTS_TOO_LARGE", StatusCode.InvalidArgument },
        { "unknown field", "UNKNOWN_FIELDS", StatusCode.InvalidArgument },
        { "non-canonical encoding", "NOT_CANONICAL", StatusCode.InvalidArgument },
        { "unknown format version", "FORMAT_VERSION_UNKNOWN", StatusCode.InvalidArgument },
        { "wrong origin", "WRONG_ORIGIN", StatusCode.InvalidArgument },
        { "no body", "BODY_MISSING", StatusCode.InvalidArgument },
        { "missing sealed part", "SEALED_PART_MISSING", StatusCode.InvalidArgument },
        { "altered sealed part", "SEALED_PART_MISMATCH", StatusCode.InvalidArgument },
        { "no signature", "SIGNATURE_COUNT", StatusCode.Unauthenticated },
        { "short signature", "SIGNATURE_MALFORMED", StatusCode.Unauthenticated },
        { "high-S signature", "SIGNATURE_HIGH_S", StatusCode.Unauthenticated },
        { "wrong signature", "SIGNATURE_WRONG", StatusCode.Unauthenticated },
        { "unknown key", "KEY_UNKNOWN", StatusCode.Unauthenticated },
        { "another's key", "KEY_NOT_OF_ISSUER", StatusCode.Unauthenticated },
        { "unknown lot", "LOT_UNKNOWN", StatusCode.FailedPrecondition },
        { "overdrawn lot", "LOT_OVERDRAWN", StatusCode.FailedPrecondition },
        { "spent lot", "LOT_SPENT", StatusCode.FailedPrecondition },
        { "wrong holder", "LOT_NOT_HELD", StatusCode.FailedPrecondition },
    };

    public SignedStatement Of(string what) => what switch
    {
        "malformed bytes" => Bytes(_ => Enumerable.Repeat((byte)0xFF, 300).ToArray()),
        "no statement" => new SignedStatement(),
        "oversized statement" => Bytes(_ => new byte[61_441]),
        "oversized sealed parts" => Signed(signed => signed.SealedParts[0].Content = ByteString.CopyFrom(new byte[1 << 20])),

        // Field 500, a varint.
        "unknown field" => Bytes(bytes => [.. bytes, 0xA0, 0x1F, 0x01]),

        // Field 1 a second time, as it is.
        "non-canonical encoding" => Bytes(bytes => [.. bytes, 0x08, 0x01]),
        "unknown format version" => Said(statement => statement.FormatVersion = 2),
        "wrong origin" => Said(statement => statement.Origin = "example.org/another"),
        "no body" => Said(statement => statement.ClearBody()),
        "missing sealed part" => Signed(signed => signed.SealedParts.Clear()),
        "altered sealed part" => Signed(signed => signed.SealedParts[0].Content = Flip(signed.SealedParts[0].Content, at: 1)),
        "no signature" => Signed(signed => signed.Signatures.Clear()),
        "short signature" => Signed(signed => signed.Signatures[0].Value = ByteString.CopyFrom(new byte[63])),
        "high-S signature" => Signed(signed => signed.Signatures[0].Value = HighS(signed.Signatures[0].Value.Span)),
        "wrong signature" => Signed(signed => signed.Signatures[0].Value = Flip(signed.Signatures[0].Value, at: 31)),
        "unknown key" => good.Sign(Stranger),
        "another's key" => good.Sign(season.Trader.Key),
        "unknown lot" => Sale(season.Cooperative, new LotKey(season.Area, 0), 1),
        "overdrawn lot" => Sale(season.Cooperative, lot, Season.Kilogram + 1),
        "spent lot" => Sale(season.Cooperative, spent, 1),
        "wrong holder" => Sale(season.Processor, lot, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Not in the table."),
    };

    private SignedStatement Sale(Actor seller, LotKey of, long massMg) => season.By(seller)
        .Sale(new SaleDetails(of, season.Trader.Id, "INV-1", massMg))
        .Sign(seller.Key);

    /// <summary>Other bytes, honestly signed.</summary>
    private SignedStatement Bytes(Func<byte[], byte[]> bend) => Signed(signed =>
    {
        signed.Statement = ByteString.CopyFrom(bend(signed.Statement.ToByteArray()));
        signed.Signatures[0] = StatementSigner.Sign(StatementId.Of(signed.Statement.Span), season.Cooperative.Key);
    });

    private SignedStatement Said(Action<Statement> bend) => Bytes(bytes =>
    {
        var statement = Statement.Parser.ParseFrom(bytes);
        bend(statement);
        return statement.ToByteArray();
    });

    private SignedStatement Signed(Action<SignedStatement> bend)
    {
        // A draft's sealed parts are shared by all that is signed from it.
        var signed = good.Sign(season.Cooperative.Key).Clone();
        bend(signed);
        return signed;
    }

    private static ByteString Flip(ByteString bytes, int at)
    {
        var bent = bytes.ToByteArray();
        bent[at] ^= 1;
        return ByteString.CopyFrom(bent);
    }

    // (r, s) and (r, n - s) verify alike; only the lower is taken.
    private static ByteString HighS(ReadOnlySpan<byte> signature)
    {
        var s = Order - new BigInteger(signature[32..], isUnsigned: true, isBigEndian: true);
        return ByteString.CopyFrom([.. signature[..32], .. s.ToByteArray(isUnsigned: true, isBigEndian: true)]);
    }
}
