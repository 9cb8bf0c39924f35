using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Traceability.LedgerCore.Keys;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class DeterministicSigningTests
{
    private const string Signatures = "vectors/secp256k1/ecdsa-deterministic-bitcoinjs.json";
    private const string Nonces = "vectors/secp256k1/rfc6979-k-secp256k1.json";
    private const string Order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

    [SharedTheory(Signatures)]
    [NativeCurve]
    [ManagedCurve]
    public void Signatures_match_the_published_ones_byte_for_byte_and_verify(CurvePath path)
    {
        // The cases with extra entropy also name the plain signature, and that is the one we make.
        using var file = Read(Signatures);
        var cases = Cases(file, "valid").Concat(Cases(file, "extraEntropy")).ToArray();

        var mismatches = cases.Where(test =>
        {
            using var key = Open(path, Hex(test, "d"));
            var signature = key.Sign(Hex(test, "m"));
            Assert.True(key.Public.Verify(Hex(test, "m"), signature));
            return signature.ToString() != test.GetProperty("signature").GetString();
        });

        Assert.Equal(2019 + 5, cases.Length);
        Assert.DoesNotContain(mismatches, test => Curves.IsStandin || !HasDigestAboveOrder(test));
    }

    [SharedTheory(Signatures)]
    [NativeCurve]
    [ManagedCurve]
    public void Secrets_outside_the_order_are_refused(CurvePath path)
    {
        using var file = Read(Signatures);
        var cases = file.RootElement.GetProperty("invalid").GetProperty("sign").EnumerateArray().ToArray();

        Assert.NotEmpty(cases);
        Assert.All(cases, test => Assert.False(SigningKey.TryCreate(Hex(test, "d"), Curves.Open(path), out _)));
    }

    [SharedTheory(Signatures)]
    [NativeCurve]
    [ManagedCurve]
    public void Bad_keys_and_signatures_are_refused_without_an_exception(CurvePath path)
    {
        using var file = Read(Signatures);
        var cases = file.RootElement.GetProperty("invalid").GetProperty("verify").EnumerateArray().ToArray();

        Assert.NotEmpty(cases);
        Assert.All(cases, test => Assert.False(
            PublicKey.TryParse(Hex(test, "Q"), Curves.Open(path), out var key)
            && key.Verify(Hex(test, "m"), Hex(test, "signature"))));
        Assert.Contains(cases, test => PublicKey.TryParse(Hex(test, "Q"), Curves.Open(path), out _));
    }

    [SharedTheory(Nonces)]
    [NativeCurve]
    [ManagedCurve]
    public void The_nonce_is_the_one_of_rfc_6979(CurvePath path)
    {
        using var file = Read(Nonces);
        var cases = file.RootElement.EnumerateArray().ToArray();

        Assert.NotEmpty(cases);
        Assert.All(cases, test =>
        {
            using var key = Open(path, Hex(test, "d"));
            using var nonce = Open(path, Hex(test, "k0"));
            var signature = key.Sign(SHA256.HashData(Encoding.UTF8.GetBytes(test.GetProperty("message").GetString()!)));

            // r is the x of k·G, which a key made of k shows.
            Assert.Equal(nonce.Public.Span[1..], signature.Span[..32]);
        });
    }

    // Three digests are n or more. RFC 6979 §2.3.4 reduces them before deriving the nonce; the official package does not.
    private static bool HasDigestAboveOrder(JsonElement test) =>
        string.CompareOrdinal(test.GetProperty("m").GetString(), Order) >= 0;

    private static SigningKey Open(CurvePath path, byte[] secret)
    {
        Assert.True(SigningKey.TryCreate(secret, Curves.Open(path), out var key));
        return key;
    }

    private static JsonDocument Read(string relative) => JsonDocument.Parse(File.ReadAllBytes(SharedFile.Path(relative)));

    private static JsonElement[] Cases(JsonDocument file, string member) =>
        [.. file.RootElement.GetProperty(member).EnumerateArray()];

    private static byte[] Hex(JsonElement test, string member) => Convert.FromHexString(test.GetProperty(member).GetString()!);
}
