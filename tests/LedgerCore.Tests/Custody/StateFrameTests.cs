using System.Buffers;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerCore.Tests.Custody;

public class StateFrameTests
{
    // docs/formats/state.md, worked example: the second frame without its length.
    private const string Frame = "000100000002090a000001000000000f";

    [Fact]
    public void Records_are_written_and_read_as_the_document_has_them()
    {
        var frame = new ArrayBufferWriter<byte>();
        StateFrame.Write(frame, [0x09], [0x0a, 0x00]);
        StateFrame.Write(frame, [0x0f], []);
        Assert.Equal(Frame, Convert.ToHexStringLower(frame.WrittenSpan));

        var rest = frame.WrittenMemory;
        Assert.True(StateFrame.TryReadNext(ref rest, out var key, out var value));
        Assert.Equal(("09", "0a00"), (Convert.ToHexStringLower(key.Span), Convert.ToHexStringLower(value.Span)));
        Assert.True(StateFrame.TryReadNext(ref rest, out key, out value));
        Assert.Equal((0x0f, 0, 0), (key.Span[0], value.Length, rest.Length));
    }

    [Fact]
    public void A_frame_that_is_cut_short_anywhere_is_refused()
    {
        var whole = Convert.FromHexString(Frame)[..9];
        for (var length = 0; length < whole.Length; length++)
        {
            ReadOnlyMemory<byte> rest = whole.AsMemory(0, length);
            Assert.False(StateFrame.TryReadNext(ref rest, out _, out _));
        }
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("0001ffffffff09")]
    public void A_record_without_a_key_or_longer_than_its_frame_is_refused(string hex)
    {
        ReadOnlyMemory<byte> rest = Convert.FromHexString(hex);
        Assert.False(StateFrame.TryReadNext(ref rest, out _, out _));
    }
}
