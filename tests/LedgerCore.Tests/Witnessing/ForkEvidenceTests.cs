using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Tests.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.LedgerCore.Tests.Witnessing;

public class ForkEvidenceTests
{
    private static readonly MerkleTree Newer = SyntheticTree.Of(11);

    // Another history of the same log: its leaves are counted from 100 on.
    private static readonly MerkleTree Other = MerkleTree.Build([.. Enumerable.Range(100, 11).Select(i => SyntheticTree.Leaf((ulong)i))]);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(10)]
    public void Two_trees_of_which_one_does_not_begin_the_other_are_a_fork(int size)
    {
        var signed = TestLog.Signer.Sign((ulong)size, OtherOf(size).Root);

        Assert.Equal(ForkEvidenceFault.None, Of(signed, (ulong)size).Verify(TestLog.Signer.Keys));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void An_honest_log_cannot_be_accused(int size)
    {
        var honest = TestLog.Signer.Sign((ulong)size, SyntheticTree.Of(size).Root);

        Assert.Equal(ForkEvidenceFault.NoContradiction, Of(honest, (ulong)size).Verify(TestLog.Signer.Keys));

        // Whatever hashes its enemy makes up.
        var path = PrefixPath.Build((ulong)size, 11, Newer.Node);
        for (var i = 0; i < path.Length; i++)
        {
            var forged = path.ToArray();
            forged[i] = TreeHasher.Empty;
            Assert.Equal(ForkEvidenceFault.PathLeadsElsewhere, Of(honest, forged).Verify(TestLog.Signer.Keys));
        }
    }

    [Fact]
    public void Two_roots_for_one_size_need_no_hash()
    {
        Assert.Equal(ForkEvidenceFault.None, Of(TestLog.Signer.Sign(11, Other.Root), []).Verify(TestLog.Signer.Keys));
        Assert.Equal(ForkEvidenceFault.NoContradiction, Of(TestLog.Signer.Sign(11, Newer.Root), []).Verify(TestLog.Signer.Keys));
        Assert.Equal(ForkEvidenceFault.None, Of(TestLog.Signer.Sign(0, Other.Root), []).Verify(TestLog.Signer.Keys));
        Assert.Equal(ForkEvidenceFault.NoContradiction, Of(TestLog.Signer.Sign(0, TreeHasher.Empty), []).Verify(TestLog.Signer.Keys));
    }

    [Fact]
    public void Both_notes_must_be_signed_by_keys_that_the_verifier_trusts()
    {
        var stranger = new CheckpointSigner(TestLog.Origin, TestWitness.Key, TestLog.Secp256k1);
        var good = TestLog.Signer.Sign(7, Other.Root);
        var ours = Of(stranger.Sign(7, Other.Root), 7);

        Assert.Equal(ForkEvidenceFault.OlderNotSigned, ours.Verify([TestLog.Signer.Keys[0]]));
        Assert.Equal(ForkEvidenceFault.None, ours.Verify([TestLog.Signer.Keys[1]]));
        Assert.Equal(ForkEvidenceFault.NewerNotSigned, Of(good, 7, stranger.Sign(11, Newer.Root)).Verify([TestLog.Signer.Keys[0]]));
        Assert.Equal(ForkEvidenceFault.OlderNotSigned, Of(good, 7).Verify(stranger.Keys.Take(1).ToArray()));
    }

    [Fact]
    public void Cosignatures_on_a_note_stay_and_do_no_harm()
    {
        var signed = TestLog.Signer.Sign(7, Other.Root);
        var cosigned = $"{signed}{TestWitness.Signer.Sign(new Checkpoint(TestLog.Origin, 7, Other.Root), 1)}\n";

        Assert.Equal(ForkEvidenceFault.None, Of(cosigned, 7).Verify(TestLog.Signer.Keys));
    }

    [Fact]
    public void What_is_no_evidence_is_not_made()
    {
        var (small, large) = (TestLog.Signer.Sign(7, Other.Root), TestLog.Signer.Sign(11, Newer.Root));
        var elsewhere = new CheckpointSigner("other.example", TestLog.Ed25519, TestLog.Secp256k1).Sign(11, Newer.Root);

        Assert.False(ForkEvidence.TryCreate(TestLog.Signer.Keys, large, small, [], out _));
        Assert.False(ForkEvidence.TryCreate(TestLog.Signer.Keys, small, elsewhere, [], out _));
        Assert.False(ForkEvidence.TryCreate([], small, large, [], out _));
        Assert.False(ForkEvidence.TryCreate(TestLog.Signer.Keys, small, large, new Hash[66], out _));
        Assert.False(ForkEvidence.TryCreate(TestLog.Signer.Keys, large, large, [TreeHasher.Empty], out _));
        Assert.False(ForkEvidence.TryCreate(TestLog.Signer.Keys, "small", large, [], out _));
    }

    [Fact]
    public void Evidence_has_one_text_and_no_mutilation_of_it_throws_or_proves()
    {
        var whole = Encoding.UTF8.GetBytes(Of(TestLog.Signer.Sign(7, Other.Root), 7).ToString());
        Assert.True(ForkEvidence.TryParse(whole, out var evidence));
        Assert.Equal(whole, Encoding.UTF8.GetBytes(evidence.ToString()));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.False(ForkEvidence.TryParse(whole.AsSpan(0, length), out _));
        }

        var random = new Random(5);
        for (var i = 0; i < 1_500; i++)
        {
            var bytes = whole.ToArray();
            var at = random.Next(bytes.Length);
            bytes[at] = (byte)"\n 0a+=Z1"u8[random.Next(8)];
            if (bytes[at] != whole[at] && ForkEvidence.TryParse(bytes, out var changed))
            {
                Assert.Equal(bytes, Encoding.UTF8.GetBytes(changed.ToString()));

                // The keys that it names prove nothing, and a foreign name on a line is passed over.
                Assert.True(changed.Verify(TestLog.Signer.Keys) != ForkEvidenceFault.None || SaysTheSame(changed, evidence));
            }
        }
    }

    private static bool SaysTheSame(ForkEvidence one, ForkEvidence other) =>
        one.Older == other.Older && one.Newer == other.Newer && one.Path.SequenceEqual(other.Path);

    private static MerkleTree OtherOf(int size) => MerkleTree.Build([.. Enumerable.Range(100, size).Select(i => SyntheticTree.Leaf((ulong)i))]);

    private static ForkEvidence Of(string older, ulong size, string? newer = null) => Of(older, PrefixPath.Build(size, 11, Newer.Node), newer);

    private static ForkEvidence Of(string older, IReadOnlyList<Hash> path, string? newer = null) =>
        ForkEvidence.TryCreate(TestLog.Signer.Keys, older, newer ?? TestLog.Signer.Sign(11, Newer.Root), path, out var evidence)
            ? evidence
            : throw new InvalidOperationException();
}
