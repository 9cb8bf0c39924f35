using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class CallerTokenTests
{
    private const string Origin = "ledger.example/one";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
    private static readonly byte[] Party = Samples.Digest(9);

    [Fact]
    public void What_is_made_is_read_and_proves_the_key()
    {
        using var key = Samples.Key(CurvePath.Managed, 1);

        Assert.True(CallerToken.TryRead(CallerToken.Create(key, Origin, Party, Now), out var token));

        Assert.Equal(key.Public.Id, token.KeyId);
        Assert.Equal(Origin, token.Audience);
        Assert.Equal(Party, token.Issuer.ToArray());
        Assert.Equal(Now.ToUnixTimeSeconds(), token.IssuedAt);
        Assert.Equal(token.IssuedAt + 300, token.ExpiresAt);
        Assert.Equal(CallerTokenFault.None, token.Check(key.Public, Origin, Now));
    }

    [Fact]
    public void The_bytes_are_the_documented_ones()
    {
        using var key = Samples.Key(CurvePath.Managed, 1);

        var parts = CallerToken.Create(key, Origin, Party, Now).Split('.');

        Assert.Equal($$"""{"alg":"ES256K","kid":"{{key.Public.Id}}","typ":"JWT"}""", Decode(parts[0]));
        Assert.Equal(
            $$"""{"aud":"{{Origin}}","exp":1800000300,"iat":1800000000,"iss":"{{Convert.ToHexStringLower(Party)}}"}""",
            Decode(parts[1]));
        Assert.True(key.Public.Verify(
            SHA256.HashData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")), Base64Url.DecodeFromChars(parts[2])));
    }

    [Theory]
    [InlineData(0, CallerTokenFault.None)]
    [InlineData(-60, CallerTokenFault.None)]
    [InlineData(-61, CallerTokenFault.NotYet)]
    [InlineData(359, CallerTokenFault.None)]
    [InlineData(360, CallerTokenFault.Expired)]
    public void Clocks_may_differ_by_a_minute(int secondsLater, CallerTokenFault expected)
    {
        using var key = Samples.Key(CurvePath.Managed, 1);
        Assert.True(CallerToken.TryRead(CallerToken.Create(key, Origin, Party, Now), out var token));

        Assert.Equal(expected, token.Check(key.Public, Origin, Now.AddSeconds(secondsLater)));
    }

    [Fact]
    public void It_is_good_for_its_own_ledger_and_key_only()
    {
        using var key = Samples.Key(CurvePath.Managed, 1);
        using var stranger = Samples.Key(CurvePath.Managed, 2);
        Assert.True(CallerToken.TryRead(CallerToken.Create(key, Origin, Party, Now), out var token));

        Assert.Equal(CallerTokenFault.Audience, token.Check(key.Public, Origin + "x", Now));
        Assert.Equal(CallerTokenFault.Signature, token.Check(stranger.Public, Origin, Now));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_lifetime_outside_five_minutes_proves_nothing_even_when_signed(int seconds)
    {
        using var key = Samples.Key(CurvePath.Managed, 1);
        Assert.True(CallerToken.TryRead(Sign(key, Header(key), Claims(1_800_000_000 + seconds)), out var token));

        Assert.Equal(CallerTokenFault.Lifetime, token.Check(key.Public, Origin, Now));
    }

    [Fact]
    public void Only_one_spelling_is_read()
    {
        using var key = Samples.Key(CurvePath.Managed, 1);
        var (header, claims) = (Header(key), Claims(1_800_000_300));
        Assert.True(CallerToken.TryRead(Sign(key, header, claims), out _));

        string[] misspelt =
        [
            Sign(key, header.Replace("ES256K", "none", StringComparison.Ordinal), claims),
            Sign(key, header.Replace("ES256K", "es256k", StringComparison.Ordinal), claims),
            Sign(key, header.Replace("ES256K", "HS256", StringComparison.Ordinal), claims),
            Sign(key, header.Replace(",", ", ", StringComparison.Ordinal), claims),
            Sign(key, header.Replace(key.Public.Id.ToString(), key.Public.Id.ToString().ToUpperInvariant(), StringComparison.Ordinal), claims),
            Sign(key, header.Replace("}", ",\"x\":1}", StringComparison.Ordinal), claims),
            Sign(key, header, claims.Replace("1800000300", "01800000300", StringComparison.Ordinal)),
            Sign(key, header, claims.Replace("1800000300", "1.8e9", StringComparison.Ordinal)),
            Sign(key, header, claims.Replace("1800000300", "-1", StringComparison.Ordinal)),
            Sign(key, header, claims.Replace("1800000300", "99999999999999999999", StringComparison.Ordinal)),
            Sign(key, header, claims.Replace(Origin, string.Empty, StringComparison.Ordinal)),
            Sign(key, header, claims.Replace(Origin, "a b", StringComparison.Ordinal)),
            Sign(key, header, claims.Replace(Origin, "é", StringComparison.Ordinal)),
            Sign(key, header, claims + " "),
            Sign(key, header, claims.Replace("}", ",\"iss\":\"x\"}", StringComparison.Ordinal)),
            Sign(key, header, claims) + "=",
            Sign(key, header, claims) + ".",
            " " + Sign(key, header, claims),
            string.Empty,
            "..",
            new string('a', CallerToken.MaxLength + 1),
        ];

        Assert.All(misspelt, text => Assert.False(CallerToken.TryRead(text, out _), text));
        Assert.False(CallerToken.TryRead(null, out _));
    }

    [Fact]
    public void A_high_s_is_not_read()
    {
        using var key = Samples.Key(CurvePath.Managed, 1);
        var text = CallerToken.Create(key, Origin, Party, Now);
        var compact = Base64Url.DecodeFromChars(text.AsSpan(text.LastIndexOf('.') + 1));
        var order = System.Numerics.BigInteger.Parse(
            "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141",
            System.Globalization.NumberStyles.HexNumber,
            System.Globalization.CultureInfo.InvariantCulture);
        var s = order - new System.Numerics.BigInteger(compact.AsSpan(32), isUnsigned: true, isBigEndian: true);
        Assert.True(s.TryWriteBytes(compact.AsSpan(32), out _, isUnsigned: true, isBigEndian: true));

        Assert.False(CallerToken.TryRead(text[..(text.LastIndexOf('.') + 1)] + Base64Url.EncodeToString(compact), out _));
    }

    [Fact]
    public void Changing_any_one_character_breaks_it()
    {
        using var key = Samples.Key(CurvePath.Managed, 1);
        var text = CallerToken.Create(key, Origin, Party, Now);

        Prop.ForAll(
            Gen.Choose(0, text.Length - 1).ToArbitrary(),
            Gen.Choose('!', '~').ToArbitrary(),
            (place, letter) =>
            {
                var changed = text[..place] + (char)letter + text[(place + 1)..];
                return changed == text
                    || !CallerToken.TryRead(changed, out var token)
                    || token.Check(key.Public, Origin, Now) != CallerTokenFault.None;
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("")]
    public void An_origin_that_json_would_have_to_escape_is_refused(string origin)
    {
        using var key = Samples.Key(CurvePath.Managed, 1);

        Assert.False(CallerToken.IsAudience(origin));
        Assert.Throws<ArgumentException>(() => CallerToken.Create(key, origin, Party, Now));
    }

    private static string Header(SigningKey key) => $$"""{"alg":"ES256K","kid":"{{key.Public.Id}}","typ":"JWT"}""";

    private static string Claims(long exp) =>
        $$"""{"aud":"{{Origin}}","exp":{{exp}},"iat":1800000000,"iss":"{{Convert.ToHexStringLower(Party)}}"}""";

    private static string Sign(SigningKey key, string header, string claims)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(SHA256.HashData(Encoding.ASCII.GetBytes(signed))).Span)}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string Decode(string text) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
}
