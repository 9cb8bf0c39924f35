using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class PublicKeyTests
{
    private const string X = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private const string Y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
    private const string XWithoutPoint = "0000000000000000000000000000000000000000000000000000000000000005";
    private const string FieldPrime = "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f";

    public static TheoryData<CurvePath, string> Refused()
    {
        string[] keys =
        [
            "", "00", "02", "02" + X[2..], "02" + X + "00", "00" + X, "04" + X, "05" + X,
            "04" + X + Y, "06" + X + Y, "07" + X + Y,
            "02" + XWithoutPoint, "03" + XWithoutPoint, "02" + FieldPrime, "03" + FieldPrime,
        ];
        var rows = new TheoryData<CurvePath, string>();
        foreach (var path in Curves.Available())
        {
            foreach (var key in keys)
            {
                rows.Add(path, key);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Only_33_bytes_of_a_point_are_a_key(CurvePath path, string hex) =>
        Assert.False(PublicKey.TryParse(Convert.FromHexString(hex), Curves.Open(path), out _));

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Both_parities_are_keys_and_keep_their_bytes(CurvePath path)
    {
        foreach (var hex in new[] { "02" + X, "03" + X })
        {
            Assert.True(PublicKey.TryParse(Convert.FromHexString(hex), Curves.Open(path), out var key));
            Assert.Equal(hex, key.ToString());
            Assert.Equal(hex, Convert.ToHexStringLower(key.Span));
        }
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void A_signature_holds_for_one_key_and_one_digest(CurvePath path)
    {
        using var signer = Samples.Key(path, 1);
        using var stranger = Samples.Key(path, 2);
        var digest = Samples.Digest(1);
        var signature = signer.Sign(digest);

        Assert.True(signer.Public.Verify(digest, signature));
        Assert.True(signer.Public.Verify(digest, signature.Span));
        Assert.False(stranger.Public.Verify(digest, signature));
        Assert.False(signer.Public.Verify(Samples.Digest(2), signature));
        Assert.False(signer.Public.Verify(digest, default(Signature)));
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Wrong_lengths_are_refused_without_an_exception(CurvePath path)
    {
        using var signer = Samples.Key(path, 1);
        var digest = Samples.Digest(1);
        var signature = signer.Sign(digest).Span.ToArray();

        Assert.False(signer.Public.Verify(digest, signature.AsSpan(1)));
        Assert.False(signer.Public.Verify(digest, [.. signature, 0]));
        Assert.False(signer.Public.Verify(digest, []));
        Assert.False(signer.Public.Verify(digest.AsSpan(1), signature));
        Assert.False(signer.Public.Verify([.. digest, 0], signature));
        Assert.False(signer.Public.Verify([], signature));
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void One_key_verifies_on_many_threads_at_once(CurvePath path)
    {
        using var signer = Samples.Key(path, 1);

        var signature = signer.Sign(Samples.Digest(0));

        var verdicts = ParallelEnumerable.Range(0, 200).Select(i =>
            signer.Public.Verify(Samples.Digest(i % 2), signature) == (i % 2 == 0));

        Assert.All(verdicts, Assert.True);
    }

    [Fact]
    public void Both_paths_give_the_same_keys_and_signatures()
    {
        using var native = Samples.Key(Curves.Available()[0], 3);
        using var managed = Samples.Key(CurvePath.Managed, 3);

        Assert.Equal(managed.Public, native.Public);
        Assert.Equal(managed.Public.GetHashCode(), native.Public.GetHashCode());
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(managed.Sign(Samples.Digest(i)), native.Sign(Samples.Digest(i)));
        }
    }
}
