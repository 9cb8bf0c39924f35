using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Tests.Checkpoints;

/// <summary>A stored checkpoint with a damaged signature is still served: whoever audits the store is to see it.</summary>
public sealed class SignedCheckpointTests
{
    private const string Text = "example.org/log\n7\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n";

    [Theory]
    [InlineData("\n\u2014 example.org/log AAAA.BBB\n")]
    [InlineData("\n")]
    public void ItsTextIsReadWhateverItsSignaturesAre(string signatures) => Assert.Equal(7UL, SignedCheckpoint.Read(Text + signatures).Size);

    [Theory]
    [InlineData("")]
    [InlineData(Text)]
    [InlineData("\n\n")]
    [InlineData("example.org/log\nseven\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n\n")]
    public void ADamagedTextIsNotRead(string note) => Assert.Throws<InvalidOperationException>(() => SignedCheckpoint.Read(note));
}
