using System.Security.Cryptography;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class KeyPossessionTests
{
    [Theory]
    [NativeCurve]
    [ManagedCurve]
    public void A_proof_holds_for_its_own_key_only(CurvePath path)
    {
        using var holder = Samples.Key(path, 1);
        using var stranger = Samples.Key(path, 2);

        var proof = KeyPossession.Prove(holder);

        Assert.True(KeyPossession.Verify(holder.Public, proof.Span));
        Assert.False(KeyPossession.Verify(stranger.Public, proof.Span));
        Assert.False(KeyPossession.Verify(holder.Public, []));
        Assert.False(KeyPossession.Verify(holder.Public, new byte[Signature.Size]));
    }

    [Fact]
    public void The_signed_digest_is_the_documented_one()
    {
        using var holder = Samples.Key(CurvePath.Managed, 1);
        byte[] input = [.. "traceability.key-possession.v1"u8, 0, .. holder.Public.Span];

        Assert.Equal(holder.Sign(SHA256.HashData(input)), KeyPossession.Prove(holder));
    }

    [Fact]
    public void A_signature_over_the_bare_key_is_no_proof()
    {
        using var holder = Samples.Key(CurvePath.Managed, 1);
        var signature = holder.Sign(SHA256.HashData(holder.Public.Span));

        Assert.False(KeyPossession.Verify(holder.Public, signature.Span));
    }
}
