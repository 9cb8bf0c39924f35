using NBitcoin.Secp256k1;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>What LedgerCore does not call itself but the official package promises; holds for both.</summary>
public sealed class StandinTests
{
    private const string X = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private const string Y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";

    [Fact]
    public void Native_arithmetic_is_taken_where_it_is_unless_the_environment_asks_for_managed()
    {
        var isForced = Environment.GetEnvironmentVariable("TRACEABILITY_SECP256K1") == "managed";
        CurvePath? expected = isForced ? CurvePath.Managed : Curves.Available()[0];

        Assert.Equal(Curves.IsStandin ? expected : null, Curves.Default());
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void High_s_never_verifies_until_it_is_normalised(CurvePath path)
    {
        var context = Curves.Open(path);
        using var key = context.CreateECPrivKey(Samples.Digest(1));
        var signature = key.SignECDSARFC6979(Samples.Digest(2));
        Assert.True(SecpECDSASignature.TryCreateFromCompact(WithHighS(signature), out var high));

        Assert.False(key.CreatePubKey().SigVerify(high, Samples.Digest(2)));
        Assert.True(high.TryNormalize(out var normalized));
        Assert.Equal(signature, normalized);
        Assert.True(key.CreatePubKey().SigVerify(normalized, Samples.Digest(2)));
        Assert.False(signature.TryNormalize(out var unchanged));
        Assert.Equal(signature, unchanged);
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Every_form_of_sec_1_gives_the_same_point(CurvePath path)
    {
        var context = Curves.Open(path);
        var expected = context.CreatePubKey(Convert.FromHexString("02" + X));

        Assert.True(context.TryCreatePubKey(Convert.FromHexString("04" + X + Y), out var isCompressed, out var uncompressed));
        Assert.False(isCompressed);
        Assert.Equal(expected, uncompressed);
        Assert.Equal(expected, context.CreatePubKey(Convert.FromHexString("06" + X + Y)));
        Assert.False(context.TryCreatePubKey(Convert.FromHexString("07" + X + Y), out _));
        Assert.False(context.TryCreatePubKey(Convert.FromHexString("04" + Y + X), out _));
        Assert.Equal(Convert.FromHexString("04" + X + Y), expected.ToBytes(compressed: false));
        Assert.Equal(Convert.FromHexString("02" + X), expected.ToBytes());
        Assert.True(expected == uncompressed);
        Assert.Equal(expected.GetHashCode(), uncompressed.GetHashCode());
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Zero_r_or_s_is_read_but_verifies_nothing(CurvePath path)
    {
        var key = Curves.Open(path).CreatePubKey(Convert.FromHexString("02" + X));

        Assert.True(SecpECDSASignature.TryCreateFromCompact(new byte[64], out var zero));
        Assert.False(key.SigVerify(zero, Samples.Digest(1)));
        Assert.False(zero.TryNormalize(out _));
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Keys_compare_by_value(CurvePath path)
    {
        var context = Curves.Open(path);
        using var key = context.CreateECPrivKey(Samples.Digest(1));
        using var same = context.CreateECPrivKey(Samples.Digest(1));
        using var other = context.CreateECPrivKey(Samples.Digest(2));

        Assert.True(key == same);
        Assert.True(key != other);
        Assert.Equal(key.CreatePubKey(), same.CreatePubKey());
        Assert.NotEqual(key.CreatePubKey(), other.CreatePubKey());
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Clearing_zeroes_the_secret(CurvePath path)
    {
        var key = Curves.Open(path).CreateECPrivKey(Samples.Digest(1));
        var other = Curves.Open(path).CreateECPrivKey(Samples.Digest(2));

        key.Dispose();
        other.Dispose();

        // Different secrets compare equal once both are gone: nothing but zeroes is left to compare.
        Assert.True(key == other);
    }

    private static byte[] WithHighS(SecpECDSASignature signature)
    {
        var compact = new byte[64];
        signature.WriteCompactToSpan(compact);
        return WycheproofEcdsaTests.WithOtherS(compact);
    }
}
