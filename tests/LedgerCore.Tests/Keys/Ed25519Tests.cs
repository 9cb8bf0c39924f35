using System.Text;
using System.Text.Json;
using Traceability.LedgerCore.Keys;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class Ed25519Tests
{
    private const string Wycheproof = "vectors/ed25519/ed25519_test.json";
    private const string EdgeCases = "vectors/ed25519/cctv-ed25519vectors.json";

    // RFC 8032 §7.1, TEST 2.
    private const string Seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    private const string Key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private const string SignatureOf72 =
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    [SharedFact(Wycheproof)]
    public void Every_wycheproof_verdict_is_ours()
    {
        var cases = WycheproofCase.Read(Wycheproof, "pk");

        var accepted = cases.Where(test =>
            Ed25519PublicKey.TryParse(test.Key, out var key) && key.Verify(test.Message, test.Signature)).ToArray();

        Assert.Equal(88, accepted.Length);
        Assert.All(accepted, test => Assert.True(test.IsValid));
    }

    [SharedFact(EdgeCases)]
    public void Odd_points_are_refused_as_keys_and_odd_signatures_do_not_verify()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedFile.Path(EdgeCases)));
        var cases = file.RootElement.EnumerateArray().ToArray();

        Assert.Equal(914, cases.Length);
        Assert.All(cases, test =>
        {
            var flags = test.GetProperty("flags").Deserialize<HashSet<string>>() ?? [];
            var isKey = Ed25519PublicKey.TryParse(Hex(test, "key"), out var key);
            var verifies = isKey && key!.Verify(
                Encoding.UTF8.GetBytes(test.GetProperty("msg").GetString()!), Hex(test, "sig"));

            Assert.Equal(!flags.Overlaps(["low_order_A", "low_order_component_A", "non_canonical_A"]), isKey);
            Assert.Equal(isKey && !flags.Overlaps(["low_order_residue", "non_canonical_R"]), verifies);
        });
    }

    [Fact]
    public void The_example_of_rfc_8032_is_reproduced()
    {
        Assert.True(Ed25519SigningKey.TryCreate(Convert.FromHexString(Seed), out var key));

        Assert.Equal(Key, key.Public.ToString());
        Assert.Equal(SignatureOf72, Convert.ToHexStringLower(key.Sign([0x72])));
        Assert.True(key.Public.Verify([0x72], Convert.FromHexString(SignatureOf72)));
        Assert.False(key.Public.Verify([0x73], Convert.FromHexString(SignatureOf72)));
        key.Dispose();
    }

    [Fact]
    public void Wrong_lengths_are_refused_without_an_exception()
    {
        Assert.True(Ed25519PublicKey.TryParse(Convert.FromHexString(Key), out var key));
        var signature = Convert.FromHexString(SignatureOf72);

        Assert.False(key.Verify([0x72], signature.AsSpan(1)));
        Assert.False(key.Verify([0x72], [.. signature, 0]));
        Assert.False(key.Verify([0x72], []));
        Assert.All(new[] { 0, 31, 33 }, length => Assert.False(Ed25519PublicKey.TryParse(new byte[length], out _)));
        Assert.All(new[] { 0, 31, 33 }, length => Assert.False(Ed25519SigningKey.TryCreate(new byte[length], out _)));
    }

    [Fact]
    public void After_disposal_only_the_public_half_is_left()
    {
        Assert.True(Ed25519SigningKey.TryCreate(Convert.FromHexString(Seed), out var key));
        var exported = new byte[Ed25519SigningKey.SeedSize];
        key.ExportSeed(exported);

        key.Dispose();

        Assert.Equal(Seed, Convert.ToHexStringLower(exported));
        Assert.DoesNotContain(Seed, key.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Throws<ObjectDisposedException>(() => key.Sign([]));
        Assert.Throws<ObjectDisposedException>(() => key.ExportSeed(exported));
        Assert.Equal(Key, key.Public.ToString());
    }

    private static byte[] Hex(JsonElement test, string member) => Convert.FromHexString(test.GetProperty(member).GetString()!);
}
