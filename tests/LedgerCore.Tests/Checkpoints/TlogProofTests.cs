using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Merkle;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Checkpoints;

public class TlogProofTests
{
    private const string Proofs = "vectors/tlog-proof/proofs.json";

    [SharedFact(Proofs)]
    public void Every_proof_ends_as_published()
    {
        var verified = 0;
        foreach (var node in JsonNode.Parse(File.ReadAllText(SharedFile.Path(Proofs)))!.AsArray())
        {
            var text = (string)node!["proof"]!;
            var parses = TlogProof.TryParse(text, out var proof);
            Assert.Equal((string?)node["expect"] != "error", parses);
            if (proof is null)
            {
                continue;
            }

            Assert.Equal(text, proof.ToString());
            Assert.Equal((ulong)node["index"]!, proof.Index);
            Assert.Equal(node["hashes"]!.AsArray().Select(hash => (string)hash!), proof.Path.Select(hash => hash.ToBase64()));
            Assert.Equal((string?)node["extra"], proof.Extra is { } extra ? System.Text.Encoding.UTF8.GetString(extra) : null);
            Assert.Equal((string?)node["checkpoint"] ?? proof.SignedCheckpoint, proof.SignedCheckpoint);
            if ((string?)node["expect"] == "verifies")
            {
                Assert.True(VerifierKey.TryParse((string)node["logVkey"]!, out var key));
                var leaf = TreeHasher.Leaf(Convert.FromHexString((string)node["leafHex"]!));
                Assert.True(proof.TryVerify(leaf, new CheckpointVerifier(key.Name, [key]), out _, out _));
                Assert.False(proof.TryVerify(TreeHasher.Empty, new CheckpointVerifier(key.Name, [key]), out _, out var fault));
                Assert.Equal(NoteFault.NotIncluded, fault);
                verified++;
            }
        }

        Assert.True(verified >= 10);
    }

    [Fact]
    public void A_receipt_of_this_log_verifies_against_its_own_leaf_only()
    {
        var tree = SyntheticTree.Of(11);
        var text = new TlogProof(5, tree.Path(5), TestLog.Signer.Sign(11, tree.Root)).ToString();

        Assert.True(TlogProof.TryParse(text, out var proof));
        Assert.True(proof.TryVerify(SyntheticTree.Leaf(5), TestLog.Verifier, out var checkpoint, out _));
        Assert.Equal(11UL, checkpoint.Size);
        Assert.False(proof.TryVerify(SyntheticTree.Leaf(6), TestLog.Verifier, out checkpoint, out var fault));
        Assert.Null(checkpoint);
        Assert.Equal(NoteFault.NotIncluded, fault);
    }

    [Fact]
    public void A_proof_under_another_logs_checkpoint_is_refused()
    {
        var tree = SyntheticTree.Of(2);
        var other = new CheckpointSigner("other.example", TestLog.Ed25519, TestLog.Secp256k1);
        var proof = new TlogProof(0, tree.Path(0), other.Sign(2, tree.Root));

        Assert.False(proof.TryVerify(SyntheticTree.Leaf(0), TestLog.Verifier, out _, out var fault));
        Assert.Equal(NoteFault.Unverified, fault);
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\nc\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0 \n\nc\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nc\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nc\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\nc\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\n")]
    [InlineData("\nc2sp.org/tlog-proof@v1\nindex 0\n\nc\n")]
    [InlineData("")]
    public void No_proof_has_a_second_text(string text) => Assert.False(TlogProof.TryParse(text, out _));

    [Fact]
    public void A_path_longer_than_any_tree_is_not_read()
    {
        var lines = string.Concat(Enumerable.Repeat(TreeHasher.Empty.ToBase64() + "\n", 65));

        Assert.True(TlogProof.TryParse($"c2sp.org/tlog-proof@v1\nindex 0\n{lines[45..]}\nc\n", out _));
        Assert.False(TlogProof.TryParse($"c2sp.org/tlog-proof@v1\nindex 0\n{lines}\nc\n", out _));
    }
}
