using Google.Protobuf;
using Traceability.Client;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

/// <summary>What a ledger says of its beginning is its genesis, or it is not believed.</summary>
public sealed class GenesisVerifierTests : IDisposable
{
    private const int Size = 11;

    private readonly SignedStatement genesis = GenesisOf(Samples.Origin);
    private readonly byte[] leaf;
    private readonly History log;

    public GenesisVerifierTests()
    {
        leaf = LeafOf(genesis);
        log = Log(leaf);
    }

    public void Dispose() => log.Dispose();

    [Fact]
    public void The_first_entry_proves_scheme_owner_and_predecessor()
    {
        var proven = GenesisVerifier.Verify(ProofOf(log, leaf), Samples.Origin, Shown(log));

        Assert.Equal(("Example scheme", (ulong)Size), (proven.Genesis.Scheme, proven.Size));
        Assert.Equal(StatementId.Of(genesis.Statement.Span), proven.Id);
        Assert.Equal("ledger.example/before", proven.Genesis.Predecessor.Origin);
        Assert.True(GenesisVerifier.Agrees(Told(proven), proven));
    }

    [Theory]
    [InlineData("another scheme")]
    [InlineData("another owner")]
    [InlineData("another predecessor")]
    [InlineData("no predecessor")]
    public void What_is_told_beside_it_must_be_the_same(string lie)
    {
        var proven = GenesisVerifier.Verify(ProofOf(log, leaf), Samples.Origin, Shown(log));
        var told = Told(proven);
        switch (lie)
        {
            case "another scheme":
                told.Scheme += " ";
                break;
            case "another owner":
                told.SchemeOwner = Samples.Id("somebody").ToByteString();
                break;
            case "another predecessor":
                told.Predecessor = new Predecessor(told.Predecessor) { Size = told.Predecessor.Size - 1 };
                break;
            default:
                told.Predecessor = null;
                break;
        }

        Assert.False(GenesisVerifier.Agrees(told, proven));
    }

    [Theory]
    [InlineData("another leaf")]
    [InlineData("a cut path")]
    [InlineData("a long path")]
    [InlineData("a short hash")]
    [InlineData("another entry than the first")]
    [InlineData("no genesis")]
    [InlineData("of another ledger")]
    [InlineData("signed by another key")]
    public void A_proof_with_one_lie_in_it_is_none(string lie)
    {
        var stranger = lie switch
        {
            "no genesis" => LeafOf(Samples.Signed(1)),
            "of another ledger" => LeafOf(GenesisOf("ledger.example/other")),
            "signed by another key" => LeafOf(GenesisOf(Samples.Origin, "stranger")),
            _ => null,
        };
        using var other = stranger is null ? null : Log(stranger);
        var shown = other ?? log;
        var proof = ProofOf(shown, stranger ?? leaf);
        switch (lie)
        {
            case "another leaf":
                proof.Leaf = ByteString.CopyFrom(LeafOf(Samples.Signed(2)));
                break;
            case "a cut path":
                proof.Path.RemoveAt(0);
                break;
            case "a long path":
                proof.Path.Add(Enumerable.Repeat(proof.Path[0], 64));
                break;
            case "a short hash":
                proof.Path[0] = ByteString.CopyFrom(1);
                break;
            case "another entry than the first":
                proof.Path.Clear();
                proof.Path.Add(InclusionProof.Build(1, Size, shown.Tree(Size).Node).Select(hash => ByteString.CopyFrom(hash.Span)));
                break;
        }

        Assert.Throws<UnprovenAnswerException>(() => GenesisVerifier.Verify(proof, Samples.Origin, Shown(shown)));
    }

    private static History Log(byte[] first)
    {
        var leaves = History.Leaves(Size).ToArray();
        leaves[0] = TreeHasher.Leaf(first);
        return new History(leaves);
    }

    private static GenesisProof ProofOf(History log, byte[] leaf) => new()
    {
        Leaf = ByteString.CopyFrom(leaf),
        Path = { InclusionProof.Build(0, Size, log.Tree(Size).Node).Select(hash => ByteString.CopyFrom(hash.Span)) },
        Checkpoint = log.Note(Size),
    };

    private static RememberedCheckpoint Shown(History log) => NoteReader.For(log.Profile).TryRead(log.Note(Size), out _)!;

    private static GetLedgerResponse Told(ProvenGenesis proven) => new()
    {
        Scheme = proven.Genesis.Scheme,
        SchemeOwner = proven.Id.ToByteString(),
        Predecessor = proven.Genesis.Predecessor,
    };

    private static byte[] LeafOf(SignedStatement signed) =>
        new LogEntry { RecordedAtMs = 1_760_000_123_456, Statement = signed.Statement, Signatures = { signed.Signatures } }.ToByteArray();

    private static SignedStatement GenesisOf(string origin, string signer = "owner")
    {
        using var key = Samples.Key("owner");
        using var by = Samples.Key(signer);
        return Drafts
            .Genesis(
                origin, "Example scheme", "Example owner", Introduction.Of(key), Samples.Now,
                new Predecessor { Origin = "ledger.example/before", Size = 17, Root = Samples.Id("root").ToByteString() })
            .Sign(by);
    }
}
