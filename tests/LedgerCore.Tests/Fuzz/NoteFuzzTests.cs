using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Tests.Merkle;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class NoteFuzzTests
{
    private const double Seconds = 0.9;

    private static readonly string Note = TestLog.Signer.Sign(7, TreeHasher.Empty);

    private static readonly string[] Words = [TestLog.Origin, "c2sp.org/tlog-proof@v1\n", "index ", "extra ", "traceability.lot-status.v1\n", "certified\n-\n", "withheld\n"];

    private static readonly LotStatus Status = new(TestLog.Origin, 7, TreeHasher.Empty, 0, "OUTSIDE_AREA", "QUOTA_EXCEEDED");

    [Fact]
    public void A_signed_note_is_read_in_one_encoding_or_refused() => FuzzRun.Of(
        new FuzzTarget("note", input =>
        {
            if (!SignedNote.TryParse(input, out var note))
            {
                return FuzzAnswer.Refused;
            }

            note.Verify(TestLog.Signer.Keys);
            return FuzzAnswer.Same(input, FuzzText.Bytes(note.ToString()));
        }, FuzzText.Bytes(Note), FuzzText.Bytes(TestLog.Signer.Sign(Status)))
        { Words = Words, FixedAllocation = 256 * 1024 },
        Seconds);

    [Fact]
    public void A_checkpoints_text_has_one_encoding() => FuzzRun.Of(
        FuzzText.Target(
            "checkpoint-text",
            text => Checkpoint.TryParse(text, out var checkpoint) ? FuzzAnswer.Same(text, checkpoint.Text) : FuzzAnswer.Refused,
            new Checkpoint(TestLog.Origin, 7, TreeHasher.Empty).Text,
            new Checkpoint(TestLog.Origin, ulong.MaxValue, TreeHasher.Empty) { Extensions = "one\ntwo\n" }.Text) with
        { Words = Words },
        Seconds);

    // The text is signed after it was bent, so that every fault of the text is reached.
    [Fact]
    public void Whatever_the_log_signed_is_opened_or_refused_with_a_fault() => FuzzRun.Of(
        FuzzText.Target(
            "checkpoint-signed",
            text =>
            {
                var note = NoteText.IsWellFormed(text) ? SignedNote.Sign(text, NoteSigner.Ed25519(TestLog.Origin, TestLog.Ed25519)).ToString() : text;
                var opens = TestLog.Verifier.TryOpen(note, out Checkpoint? checkpoint, out var fault);
                return opens ? FuzzAnswer.Same(text, checkpoint!.Text) : FuzzAnswer.RefusedAs(fault == NoteFault.None ? null : $"{fault}");
            },
            new Checkpoint(TestLog.Origin, 7, TreeHasher.Empty).Text,
            Status.Text) with
        { Words = Words, FixedAllocation = 256 * 1024 },
        Seconds);

    [Fact]
    public void A_lot_statuss_text_has_one_encoding() => FuzzRun.Of(
        FuzzText.Target(
            "lot-status",
            text => LotStatus.TryParse(text, out var status) ? FuzzAnswer.Same(text, status.Text) : FuzzAnswer.Refused,
            Status.Text,
            new LotStatus(TestLog.Origin, 7, TreeHasher.Empty, uint.MaxValue).Text) with
        { Words = Words },
        Seconds);

    [Fact]
    public void A_verifier_key_has_one_text() => FuzzRun.Of(
        FuzzText.Target(
            "vkey",
            text => VerifierKey.TryParse(text, out var key) ? FuzzAnswer.Same(text, key.ToString()) : FuzzAnswer.Refused,
            [.. TestLog.Signer.Keys.Select(key => key.ToString())]) with
        { Words = ["+", "/3RyYWNl", "A"], FixedAllocation = 256 * 1024 },
        Seconds);

    [Fact]
    public void A_proof_has_one_text_and_verifies_or_says_why_not()
    {
        var tree = SyntheticTree.Of(11);
        FuzzRun.Of(
            FuzzText.Target(
                "tlog-proof",
                text =>
                {
                    if (!TlogProof.TryParse(text, out var proof))
                    {
                        return FuzzAnswer.Refused;
                    }

                    return proof.TryVerify(SyntheticTree.Leaf(5), TestLog.Verifier, out _, out var fault) || fault != NoteFault.None
                        ? FuzzAnswer.Same(text, proof.ToString())
                        : new FuzzAnswer(true, "it was not verified and no fault is named");
                },
                new TlogProof(5, tree.Path(5), TestLog.Signer.Sign(11, tree.Root)).ToString(),
                new TlogProof(0, [], Note, [1, 2, 3]).ToString()) with
            { Words = Words, FixedAllocation = 256 * 1024 },
            Seconds);
    }
}
