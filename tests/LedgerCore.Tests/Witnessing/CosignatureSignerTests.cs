using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Checkpoints;

namespace Traceability.LedgerCore.Tests.Witnessing;

public class CosignatureSignerTests
{
    private static readonly Checkpoint Seven = new(TestLog.Origin, 7, TreeHasher.Empty);

    [Fact]
    public void A_cosignature_verifies_beside_the_logs_lines_and_tells_its_time()
    {
        var note = TestLog.Signer.Sign(7, TreeHasher.Empty) + TestWitness.Signer.Sign(Seven, 1_788_000_000) + "\n";

        Assert.True(SignedNote.TryParse(note, out var parsed));
        var checkedNote = parsed.Verify([.. TestLog.Signer.Keys, TestWitness.Signer.Verifier]);
        Assert.Equal(NoteFault.None, checkedNote.Fault);
        Assert.Equal([null, null, 1_788_000_000UL], checkedNote.Verified.Select(signature => signature.Timestamp));
    }

    [Fact]
    public void A_cosignature_covers_the_extensions()
    {
        var line = TestWitness.Signer.Sign(Seven with { Extensions = "a\n" }, 1);

        Assert.False(TestWitness.Signer.Verifier.Verify(NoteBytes(Seven), line.Bytes.Span, out _));
        Assert.True(TestWitness.Signer.Verifier.Verify(NoteBytes(Seven with { Extensions = "a\n" }), line.Bytes.Span, out _));
    }

    [Fact]
    public void A_cosignature_has_a_time_that_every_reader_takes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TestWitness.Signer.Sign(Seven, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestWitness.Signer.Sign(Seven, 1UL << 63));
        var last = TestWitness.Signer.Sign(Seven, (1UL << 63) - 1);
        Assert.True(TestWitness.Signer.Verifier.Verify(NoteBytes(Seven), last.Bytes.Span, out _));
    }

    [Fact]
    public void A_cosignature_of_a_time_after_the_last_is_refused_though_its_signature_is_right()
    {
        byte[] late = [0x80, 0, 0, 0, 0, 0, 0, 0];
        byte[] message = [.. "cosignature/v1\ntime 9223372036854775808\n"u8, .. NoteBytes(Seven)];

        Assert.False(TestWitness.Signer.Verifier.Verify(NoteBytes(Seven), [.. late, .. TestWitness.Key.Sign(message)], out _));
    }

    private static byte[] NoteBytes(Checkpoint checkpoint) => System.Text.Encoding.UTF8.GetBytes(checkpoint.Text);
}
