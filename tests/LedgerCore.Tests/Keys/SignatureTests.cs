using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class SignatureTests
{
    private const string One = "0000000000000000000000000000000000000000000000000000000000000001";
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string HalfOrder = "7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0";
    private const string HalfOrderPlusOne = "7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a1";
    private const string OrderMinusOne = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140";
    private const string Order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

    [Theory]
    [InlineData(One, One, SignatureFault.None)]
    [InlineData(OrderMinusOne, HalfOrder, SignatureFault.None)]
    [InlineData(One, HalfOrderPlusOne, SignatureFault.HighS)]
    [InlineData(One, OrderMinusOne, SignatureFault.HighS)]
    [InlineData(Zero, One, SignatureFault.Range)]
    [InlineData(One, Zero, SignatureFault.Range)]
    [InlineData(Order, One, SignatureFault.Range)]
    [InlineData(One, Order, SignatureFault.Range)]
    [InlineData(Zero, OrderMinusOne, SignatureFault.Range)]
    [InlineData(One, One + "00", SignatureFault.Length)]
    [InlineData(One, "", SignatureFault.Length)]
    [InlineData("", "", SignatureFault.Length)]
    public void Bytes_are_taken_or_refused_with_the_reason(string r, string s, SignatureFault expected)
    {
        var isTaken = Signature.TryParse(Convert.FromHexString(r + s), out var signature, out var fault);

        Assert.Equal(expected, fault);
        Assert.Equal(expected == SignatureFault.None, isTaken);
        Assert.Equal(isTaken ? r + s : Zero + Zero, signature.ToString());
    }

    [Fact]
    public void Signatures_are_equal_when_their_bytes_are()
    {
        Assert.True(Signature.TryParse(Convert.FromHexString(One + One), out var signature, out _));
        Assert.True(Signature.TryParse(Convert.FromHexString(One + One), out var same, out _));
        Assert.True(Signature.TryParse(Convert.FromHexString(One + HalfOrder), out var other, out _));

        Assert.Equal(signature, same);
        Assert.Equal(signature.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(signature, other);
    }
}
