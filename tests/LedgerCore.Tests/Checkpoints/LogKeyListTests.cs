using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Checkpoints;

public class LogKeyListTests
{
    private static readonly CheckpointKeyPair Old = new(TestLog.Ed25519, TestLog.Secp256k1);
    private static readonly CheckpointKeyPair New = Pair(0x33);

    private static readonly LogKeyList Overlap = new([.. Old.KeysOf(TestLog.Origin).Concat(New.KeysOf(TestLog.Origin)).Select(key => new LogKey(key))]);
    private static readonly LogKeyList After = new(
        [.. New.KeysOf(TestLog.Origin).Select(key => new LogKey(key)), .. Old.KeysOf(TestLog.Origin).Select(key => new LogKey(key, 7))]);

    [Fact]
    public void AListIsReadAsItWasWritten()
    {
        foreach (var list in (LogKeyList[])[Overlap, After])
        {
            Assert.True(LogKeyList.TryParse(list.Text, out var read));
            Assert.Equal(list.Keys, read.Keys);
            Assert.Equal(TestLog.Origin, read.Origin);
        }
    }

    [Fact]
    public void AReaderOfKeyLinesAloneFindsEveryKeyTheActiveOnesFirst()
    {
        var note = TestLog.Signer.Sign(After);

        var keys = note.Split('\n').Where(line => VerifierKey.TryParse(line, out _));

        Assert.Equal(New.KeysOf(TestLog.Origin).Concat(Old.KeysOf(TestLog.Origin)).Select(key => key.ToString()), keys);
    }

    [Fact]
    public void AKeyThatOneTrustsVouchesForTheOthersAndAStrangersDoesNot()
    {
        var note = TestLog.Signer.Sign(Overlap);

        Assert.True(LogKeyList.TryOpen(note, [TestLog.Signer.Keys[0]], out var list, out _));
        Assert.Equal(4, list.Active.Count());
        Assert.False(LogKeyList.TryOpen(note, New.KeysOf(TestLog.Origin), out _, out var fault));
        Assert.Equal(NoteFault.Unverified, fault);
        Assert.False(LogKeyList.TryOpen(TestLog.Signer.Sign(7, TreeHasher.Empty), TestLog.Signer.Keys, out _, out fault));
        Assert.Equal(NoteFault.WrongContent, fault);
    }

    [Fact]
    public void AListHasOneEncoding()
    {
        var lines = After.Text.Split('\n')[..^1];
        var broken = new[]
        {
            "",
            "\n",
            After.Text[..^1],
            After.Text + "\n",
            " " + After.Text,
            After.Text.Replace("retired 7", "retired 07", StringComparison.Ordinal),
            After.Text.Replace("retired 7", "retired -7", StringComparison.Ordinal),
            After.Text.Replace("retired 7\n", "", StringComparison.Ordinal).Replace(lines[^1], "", StringComparison.Ordinal),
            After.Text.Replace("v1", "v2", StringComparison.Ordinal),
            string.Join('\n', lines.Skip(2)) + "\n",
            string.Join('\n', lines.Take(1).Concat(lines)) + "\n",
            string.Join('\n', lines.Prepend("# keys")) + "\n",
            After.Text.Replace("\n", "\r\n", StringComparison.Ordinal),
            string.Concat(Enumerable.Repeat(lines[0] + "\n", 10_000)),
        };

        Assert.All(broken, text => Assert.False(LogKeyList.TryParse(text, out _)));
    }

    [Fact]
    public void AWitnessesKeyOrAnotherLogsIsNoKeyOfThisLog()
    {
        Assert.Throws<ArgumentException>(() => new LogKeyList([new LogKey(VerifierKey.Cosignature(TestLog.Origin, TestLog.Ed25519.Public))]));
        Assert.Throws<ArgumentException>(() => new LogKeyList(
            [new LogKey(Old.KeysOf(TestLog.Origin)[0]), new LogKey(Old.KeysOf("other.example")[1])]));
        Assert.Throws<ArgumentException>(() => new LogKeyList([new LogKey(Old.KeysOf(TestLog.Origin)[0], 3)]));
    }

    [Fact]
    public void ARetiredKeyVouchesForWhatItSignedInItsTimeAndForNothingLater()
    {
        var verifier = new CheckpointVerifier(TestLog.Origin, After.Keys);
        var status = new LotStatus(TestLog.Origin, 8, TreeHasher.Empty, 0);

        Assert.True(verifier.TryOpen(TestLog.Signer.Sign(7, TreeHasher.Empty), out Checkpoint? _, out _));
        Assert.False(verifier.TryOpen(TestLog.Signer.Sign(8, TreeHasher.Empty), out Checkpoint? _, out var fault));
        Assert.Equal(NoteFault.RetiredKey, fault);
        Assert.False(verifier.TryOpen(TestLog.Signer.Sign(status), out LotStatus? _, out fault));
        Assert.Equal(NoteFault.RetiredKey, fault);
        var both = new CheckpointSigner(TestLog.Origin, [Old, New]);
        Assert.True(verifier.TryOpen(both.Sign(8, TreeHasher.Empty), out Checkpoint? _, out _));
    }

    [Fact]
    public void EveryPairSignsTheOldestFirst()
    {
        var both = new CheckpointSigner(TestLog.Origin, [Old, New]);

        Assert.True(SignedNote.TryParse(both.Sign(7, TreeHasher.Empty), out var note));

        Assert.Equal(Overlap.Active.Select(key => key.KeyHash), note.Signatures.Select(line => line.KeyHash));
        Assert.Equal(4, note.Verify(both.Keys).Verified.Count);
    }

    private static CheckpointKeyPair Pair(byte value) =>
        Ed25519SigningKey.TryCreate(TestLog.Secret(value), out var ed25519) && SigningKey.TryCreate(TestLog.Secret((byte)(value + 1)), out var secp256k1)
            ? new CheckpointKeyPair(ed25519, secp256k1)
            : throw new InvalidOperationException();
}
