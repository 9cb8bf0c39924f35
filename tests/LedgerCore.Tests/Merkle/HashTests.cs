using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

public class HashTests
{
    private const string EmptyHex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string EmptyBase64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    [Fact]
    public void Both_texts_lead_back_to_the_hash()
    {
        Assert.Equal(EmptyHex, TreeHasher.Empty.ToHex());
        Assert.Equal(EmptyBase64, TreeHasher.Empty.ToBase64());
        Assert.True(Hash.TryParseHex(EmptyHex, out var fromHex));
        Assert.True(Hash.TryParseBase64(EmptyBase64, out var fromBase64));
        Assert.Equal(TreeHasher.Empty, fromHex);
        Assert.Equal(TreeHasher.Empty, fromBase64);
        Assert.True(fromHex == fromBase64);
        Assert.True(fromHex != default);
    }

    [Theory]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData(" 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==")]
    [InlineData("")]
    public void Only_one_base64_text_is_taken(string text) => Assert.False(Hash.TryParseBase64(text, out _));

    [Theory]
    [InlineData("E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Only_one_hex_text_is_taken(string text) => Assert.False(Hash.TryParseHex(text, out _));

    [Fact]
    public void Long_entries_hash_like_short_ones()
    {
        foreach (var length in new[] { 0, 1, 1022, 1023, 1024, 65535 })
        {
            var entry = new byte[length];
            Array.Fill(entry, (byte)7);

            Assert.Equal(Hash.Sha256([0x00, .. entry]), TreeHasher.Leaf(entry));
        }
    }
}
