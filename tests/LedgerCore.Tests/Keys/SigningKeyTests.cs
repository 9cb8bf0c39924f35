using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class SigningKeyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_secret_is_32_bytes(int length)
    {
        var secret = Enumerable.Repeat((byte)1, length).ToArray();

        Assert.False(SigningKey.TryCreate(secret, out _));
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void The_secret_comes_back_only_when_asked_for(CurvePath path)
    {
        using var key = Samples.Key(path, 1);
        var exported = new byte[SigningKey.SecretSize];

        key.ExportSecret(exported);

        Assert.Equal(Samples.Digest(1), exported);
        Assert.DoesNotContain(Convert.ToHexStringLower(exported), key.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Throws<ArgumentException>(() => key.ExportSecret(new byte[31]));
        Assert.Throws<ArgumentException>(() => key.ExportSecret(new byte[33]));
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void The_callers_buffer_is_copied(CurvePath path)
    {
        var secret = Samples.Digest(1);
        Assert.True(SigningKey.TryCreate(secret, Curves.Open(path), out var key));
        secret.AsSpan().Clear();

        using (key)
        {
            var digest = Samples.Digest(2);
            Assert.True(key.Public.Verify(digest, key.Sign(digest)));
        }
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void After_disposal_only_the_public_half_is_left(CurvePath path)
    {
        var key = Samples.Key(path, 1);
        var digest = Samples.Digest(2);
        var signature = key.Sign(digest);

        key.Dispose();
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Sign(digest));
        Assert.Throws<ObjectDisposedException>(() => key.ExportSecret(new byte[SigningKey.SecretSize]));
        Assert.True(key.Public.Verify(digest, signature));
    }

    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void Only_a_digest_is_signed(CurvePath path)
    {
        using var key = Samples.Key(path, 1);

        Assert.Throws<ArgumentException>(() => key.Sign(new byte[31]));
        Assert.Throws<ArgumentException>(() => key.Sign(new byte[33]));
    }
}
