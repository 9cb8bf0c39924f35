using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class KeyIdTests
{
    // sha256sum of the 33 bytes of the curve's base point.
    private const string BasePoint = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private const string BasePointId = "0f715baf5d4c2ed329785cef29e562f73488c8a2bb9dbc5700b361d54b9b0554";

    [Fact]
    public void A_key_is_named_by_the_hash_of_its_compressed_form()
    {
        Assert.True(PublicKey.TryParse(Convert.FromHexString(BasePoint), out var key));

        Assert.Equal(BasePointId, key.Id.ToString());
        Assert.Equal(BasePoint, key.ToString());
    }

    [Fact]
    public void An_id_is_read_back_from_its_text_and_from_its_bytes()
    {
        Assert.True(KeyId.TryParse(BasePointId, out var fromText));
        Assert.True(KeyId.TryFromBytes(Convert.FromHexString(BasePointId), out var fromBytes));

        Assert.Equal(fromText, fromBytes);
        Assert.Equal(fromText.GetHashCode(), fromBytes.GetHashCode());
        Assert.NotEqual(default, fromText);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0f715baf5d4c2ed329785cef29e562f73488c8a2bb9dbc5700b361d54b9b05")]
    [InlineData("0f715baf5d4c2ed329785cef29e562f73488c8a2bb9dbc5700b361d54b9b055400")]
    [InlineData("0F715baf5d4c2ed329785cef29e562f73488c8a2bb9dbc5700b361d54b9b0554")]
    [InlineData("0g715baf5d4c2ed329785cef29e562f73488c8a2bb9dbc5700b361d54b9b0554")]
    public void Any_other_text_is_refused(string text) => Assert.False(KeyId.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Any_other_length_is_refused(int length) => Assert.False(KeyId.TryFromBytes(new byte[length], out _));
}
