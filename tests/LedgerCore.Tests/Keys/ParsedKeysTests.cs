using Google.Protobuf;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public class ParsedKeysTests
{
    private readonly ParsedKeys keys = new();

    [Fact]
    public void A_key_is_parsed_once_and_is_the_one_that_parsing_gives()
    {
        var bytes = ByteString.CopyFrom(TestKit.TestKeys.Of("one").Public.Span);

        Assert.True(keys.TryParse(bytes, out var first));
        Assert.True(keys.TryParse(ByteString.CopyFrom(bytes.Span), out var again));

        Assert.Same(first, again);
        Assert.Equal(TestKit.TestKeys.Of("one").Public, first);
    }

    [Fact]
    public void What_is_no_key_stays_none()
    {
        var bytes = ByteString.CopyFrom(new byte[33]);

        Assert.False(keys.TryParse(bytes, out _));
        Assert.False(keys.TryParse(bytes, out _));
        Assert.False(keys.TryParse(ByteString.Empty, out _));
    }
}
