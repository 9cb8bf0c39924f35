using Google.Protobuf;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

public sealed class ReceiptVerifierTests : IDisposable
{
    private const int Place = 6;
    private const long RecordedAt = 1_760_000_123_456;

    private readonly SignedStatement ours = Samples.Signed(1);
    private readonly History log;

    public ReceiptVerifierTests()
    {
        var leaf = new LogEntry { RecordedAtMs = RecordedAt, Statement = ours.Statement, Signatures = { ours.Signatures } };
        var leaves = History.Leaves(11).ToArray();
        leaves[Place] = TreeHasher.Leaf(leaf.ToByteArray());
        log = new History(leaves);
    }

    public void Dispose() => log.Dispose();

    [Fact]
    public void An_honest_receipt_holds()
    {
        var proven = ReceiptVerifier.Verify(ours, Receipt(), NoteReader.For(log.Profile));

        Assert.Equal((ulong)Place, proven.Receipt.Index);
        Assert.Equal(11UL, proven.Receipt.TreeSize);
        Assert.Equal(RecordedAt, proven.Receipt.RecordedAt.ToUnixTimeMilliseconds());
        Assert.Equal(log.Note(11), proven.Note);
    }

    [Fact]
    public void The_leaf_is_the_one_that_the_ledger_makes()
    {
        Assert.True(StatementAdmission.TryAdmit(ours, Samples.Origin, out var admitted, out _));

        Assert.Equal(log.Tree(11).Node(new NodeId(0, Place)), TreeHasher.Leaf(LeafCodec.Encode(RecordedAt, admitted)));
    }

    public static TheoryData<string> Lies =>
        ["another time", "another index", "index of the proof alone", "another id", "a lot of another statement", "no proof", "a cut path", "a stranger's note", "no time at all"];

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_receipt_with_one_lie_in_it_does_not(string lie)
    {
        using var stranger = new History(History.Leaves(11), "stranger");
        var receipt = Receipt();
        switch (lie)
        {
            case "another time":
                receipt.RecordedAtMs++;
                break;
            case "no time at all":
                receipt.RecordedAtMs = long.MaxValue;
                break;
            case "another index":
                receipt.Index++;
                break;
            case "index of the proof alone":
                receipt.Proof = receipt.Proof.Replace("index 6\n", "index 5\n", StringComparison.Ordinal);
                break;
            case "another id":
                receipt.StatementId = Samples.Id("x").ToByteString();
                break;
            case "a lot of another statement":
                receipt.Lots[0].Id.StatementId = Samples.Id("x").ToByteString();
                break;
            case "no proof":
                receipt.Proof = string.Empty;
                break;
            case "a cut path":
                receipt.Proof = new TlogProof(Place, log.Tree(11).Path(Place)[1..], log.Note(11)).ToString();
                break;
            default:
                receipt.Proof = new TlogProof(Place, log.Tree(11).Path(Place), stranger.Note(11)).ToString();
                break;
        }

        Assert.Throws<UnprovenAnswerException>(() => ReceiptVerifier.Verify(ours, receipt, NoteReader.For(log.Profile)));
    }

    [Fact]
    public void A_receipt_for_the_same_statement_under_another_signature_does_not_hold()
    {
        var resigned = ours.Clone();
        resigned.Signatures.Add(resigned.Signatures[0]);

        Assert.Throws<UnprovenAnswerException>(() => ReceiptVerifier.Verify(resigned, Receipt(), NoteReader.For(log.Profile)));
    }

    [Fact]
    public void Our_statement_under_the_signatures_that_came_first_is_taken_and_nothing_else_is()
    {
        var id = StatementId.Of(ours.Statement.Span);
        using var buyer = Samples.Key("buyer");
        var later = ours.Clone();
        later.Signatures.Add(StatementSigner.Sign(id, buyer));
        var entry = new LogEntry { RecordedAtMs = RecordedAt, Statement = ours.Statement, Signatures = { ours.Signatures } };
        var first = ReceiptVerifier.AsRecorded(later, entry);
        Assert.Equal((ulong)Place, ReceiptVerifier.Verify(first!, Receipt(), NoteReader.For(log.Profile)).Receipt.Index);

        var foreign = entry.Clone();
        foreign.Signatures[0] = StatementSigner.Sign(id, buyer);
        var wrong = entry.Clone();
        wrong.Signatures[0].Value = Samples.Signed(2).Signatures[0].Value;
        var another = new LogEntry { Statement = Samples.Signed(2).Statement, Signatures = { Samples.Signed(2).Signatures } };
        var unsigned = new LogEntry { Statement = ours.Statement };
        Assert.All([foreign, wrong, another, unsigned], bad => Assert.Null(ReceiptVerifier.AsRecorded(later, bad)));
    }

    private Receipt Receipt()
    {
        var id = StatementId.Of(ours.Statement.Span);
        return new Receipt
        {
            StatementId = id.ToByteString(),
            Index = Place,
            RecordedAtMs = RecordedAt,
            Proof = new TlogProof(Place, log.Tree(11).Path(Place), log.Note(11)).ToString(),
            Lots = { new RuledLot { Id = new LotKey(id, 0).ToMessage(), Claim = ClaimStatus.Certified } },
        };
    }
}
