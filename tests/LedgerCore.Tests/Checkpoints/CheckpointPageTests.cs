using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Checkpoints;

public class CheckpointPageTests
{
    private static readonly string[] Notes = [.. new ulong[] { 1, 2, 7, 256 }.Select(size => TestLog.Signer.Sign(size, TreeHasher.Empty))];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void NotesComeOutOfAPageAsTheyWentIn(int count)
    {
        Assert.True(CheckpointPage.TryParse(CheckpointPage.Write(Notes.Take(count)), out var read));
        Assert.Equal(Notes.Take(count), read);
    }

    [Fact]
    public void APageOf256NotesIsTheLargest()
    {
        Assert.True(CheckpointPage.TryParse(CheckpointPage.Write(Enumerable.Repeat(Notes[0], 256)), out _));
        Assert.False(CheckpointPage.TryParse(CheckpointPage.Write(Enumerable.Repeat(Notes[0], 257)), out _));
    }

    [Fact]
    public void NothingElseIsAPage()
    {
        var page = CheckpointPage.Write(Notes);
        var broken = new[]
        {
            "\n", page + "\n", "\n" + page, page[..^1], page + Notes[0], Notes[0] + "\n", Notes[0] + Notes[1], page.Replace("\n\n", "\n\n\n", StringComparison.Ordinal),
            page.Replace("\u2014", "-", StringComparison.Ordinal), page + "\nx\n", new string('\n', 5000),
            TestLog.Signer.Sign(new LotStatus(TestLog.Origin, 7, TreeHasher.Empty, 0)),
        };

        Assert.All(broken, text => Assert.False(CheckpointPage.TryParse(text, out _)));
    }

    [Theory]
    [InlineData(1, "checkpoints/000")]
    [InlineData(256, "checkpoints/000")]
    [InlineData(257, "checkpoints/001")]
    [InlineData(256_001, "checkpoints/x001/000")]
    public void ACheckpointStandsOnThePageOfTheLastEntryThatItCovers(ulong size, string path)
    {
        Assert.Equal(path, CheckpointPage.PathOf(CheckpointPage.IndexOf(size)));
        Assert.True(CheckpointPage.TryParsePath(path, out var index));
        Assert.Equal(CheckpointPage.IndexOf(size), index);
    }

    [Theory]
    [InlineData("checkpoints/000.p/7")]
    [InlineData("checkpoints/0")]
    [InlineData("checkpoints/")]
    [InlineData("checkpoint/000")]
    [InlineData("/checkpoints/000")]
    public void APageHasNoOtherPath(string path) => Assert.False(CheckpointPage.TryParsePath(path, out _));
}
