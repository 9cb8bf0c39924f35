using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Checkpoints;

public class LotStatusTests
{
    private static readonly LotStatus Certified = new(TestLog.Origin, 42, TreeHasher.Empty, 3);
    private static readonly LotStatus Withheld = new(TestLog.Origin, 42, TreeHasher.Empty, 3, "OUTSIDE_AREA", "QUOTA_EXCEEDED");

    [Fact]
    public void Text_is_the_documented_one()
    {
        var id = TreeHasher.Empty.ToHex();

        Assert.Equal($"traceability.lot-status.v1\n{TestLog.Origin}\n42\n{id}:3\ncertified\n-\n", Certified.Text);
        Assert.Equal(
            $"traceability.lot-status.v1\n{TestLog.Origin}\n42\n{id}:3\nwithheld\nOUTSIDE_AREA,QUOTA_EXCEEDED\n", Withheld.Text);
    }

    [Fact]
    public void Signed_status_opens_and_says_the_same()
    {
        foreach (var status in new[] { Certified, Withheld })
        {
            Assert.True(TestLog.Verifier.TryOpen(TestLog.Signer.Sign(status), out LotStatus? opened, out _));
            Assert.Equal(status, opened);
            Assert.Equal(status.Reasons, opened.Reasons);
        }
    }

    [Fact]
    public void A_status_never_passes_for_a_checkpoint_nor_a_checkpoint_for_a_status()
    {
        Assert.False(TestLog.Verifier.TryOpen(TestLog.Signer.Sign(Certified), out Checkpoint? _, out var fault));
        Assert.Equal(NoteFault.WrongContent, fault);
        Assert.False(TestLog.Verifier.TryOpen(TestLog.Signer.Sign(1, TreeHasher.Empty), out LotStatus? _, out fault));
        Assert.Equal(NoteFault.WrongContent, fault);
    }

    [Theory]
    [InlineData("certified", "withheld")]
    [InlineData("\n-\n", "\nOUTSIDE_AREA\n")]
    [InlineData("\n-\n", "\n\n")]
    [InlineData("\n-\n", "\n-\n\n")]
    [InlineData(":3", ":03")]
    [InlineData(":3", ":4294967296")]
    [InlineData(":3", ":3:3")]
    [InlineData("\n42\n", "\n042\n")]
    [InlineData("status.v1", "status.v2")]
    [InlineData("e3b0", "E3b0")]
    public void No_status_has_a_second_text(string from, string to)
    {
        Assert.True(LotStatus.TryParse(Certified.Text, out _));
        Assert.False(LotStatus.TryParse(Certified.Text.Replace(from, to, StringComparison.Ordinal), out _));
    }

    [Theory]
    [InlineData("lower_case")]
    [InlineData("")]
    [InlineData("A,B")]
    [InlineData("A\n")]
    public void A_reason_is_a_code(string reason) =>
        Assert.Throws<ArgumentException>(() => new LotStatus(TestLog.Origin, 1, TreeHasher.Empty, 0, reason));
}
