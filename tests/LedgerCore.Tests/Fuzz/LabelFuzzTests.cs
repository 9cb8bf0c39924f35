using System.Buffers.Text;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class LabelFuzzTests
{
    private const double Seconds = 0.8;

    private static readonly SerialRoll Roll = new(new byte[32], 10);

    [Fact]
    public void A_serial_has_one_text_and_only_the_batchs_own_are_its()
    {
        var path = Roll.Path(3);
        FuzzRun.Of(
            FuzzText.Target(
                "serial",
                text =>
                {
                    if (!Serial.TryParse(text, out var serial))
                    {
                        return FuzzAnswer.Refused;
                    }

                    return (SerialRoll.Verify(serial, 10, path, Roll.Root) && serial != Roll.At(3)) || (Roll.Contains(serial) && serial.ToString() != Roll.At(serial.Index).ToString())
                        ? new FuzzAnswer(true, "a serial that nobody issued was taken")
                        : FuzzAnswer.Same(text, serial.ToString());
                },
                [.. Enumerable.Range(0, 10).Select(index => Roll.At(index).ToString())]) with
            { MaxLength = 64 },
            Seconds);
    }

    [Fact]
    public void The_text_of_a_scanned_code_is_read_in_one_writing_or_not_at_all() => FuzzRun.Of(
        FuzzText.Target(
            "link",
            text => DigitalLink.TryParse(text, out var host, out var link) ? FuzzAnswer.Same(text, link.At(host)) : FuzzAnswer.Refused,
            $"https://trace.example/01/05412345000013/10/GP-2026.1/21/{Roll.At(2)}",
            $"https://trace.example:8443/id/GYNO-50G/10/L1/21/{Roll.At(9)}") with
        { Words = ["/01/", "/10/", "/21/", "/id/", "https://", "?", "#", "05412345000013"] },
        Seconds);

    [Fact]
    public void Names_in_labels_and_ids_have_one_text_each() => FuzzRun.Of(
        FuzzText.Target(
            "names",
            text => Gtin.TryParse(text, out var gtin) ? FuzzAnswer.Same(text, $"{gtin}")
                : SelfIssuedId.TryParse(text, out var own) ? FuzzAnswer.Same(text, $"{own}")
                : LotCode.TryParse(text, out var lot) ? FuzzAnswer.Same(text, $"{lot}")
                : StatementId.TryParse(text, out var id) ? FuzzAnswer.Same(text, $"{id}")
                : KeyId.TryParse(text, out var key) ? FuzzAnswer.Same(text, $"{key}")
                : Hash.TryParseHex(text, out var hash) ? FuzzAnswer.Same(text, hash.ToHex())
                : Hash.TryParseBase64(text, out hash) ? FuzzAnswer.Same(text, hash.ToBase64())
                : FuzzAnswer.Refused,
            "05412345000013",
            "GYNO-50G",
            "GP-2026.1",
            TreeHasher.Empty.ToHex(),
            TreeHasher.Empty.ToBase64()) with
        { MaxLength = 256 },
        Seconds);

    [Fact]
    public void A_caller_token_has_one_text()
    {
        var key = TestKeys.Of("caller");
        var now = DateTimeOffset.FromUnixTimeMilliseconds(SeasonScript.Beginning);
        FuzzRun.Of(
            FuzzText.Target(
                "token",
                text =>
                {
                    if (!CallerToken.TryRead(text, out var token))
                    {
                        return FuzzAnswer.Refused;
                    }

                    token.Check(key.Public, SeasonScript.Origin, now);
                    return FuzzAnswer.Same(text, Written(token, text));
                },
                CallerToken.Create(key, SeasonScript.Origin, new byte[32], now),
                CallerToken.Create(key, "x", new byte[32], now, 1)) with
            { Words = [".", "eyJ", "-", "_"] },
            Seconds);
    }

    [Fact]
    public void A_public_key_has_one_encoding() => FuzzRun.Of(
        new FuzzTarget(
            "public-key",
            input => PublicKey.TryParse(input, out var point) ? FuzzAnswer.Same(input, point.Span)
                : Ed25519PublicKey.TryParse(input, out var key) ? FuzzAnswer.Same(input, key.Span)
                : Signature.TryParse(input, out var signature, out var fault) ? FuzzAnswer.Same(input, signature.Span)
                : FuzzAnswer.RefusedAs(fault == SignatureFault.None ? null : $"{fault}"),
            TestKeys.Of("a").Public.Span.ToArray(),
            Checkpoints.TestLog.Ed25519.Public.Span.ToArray(),
            TestKeys.Of("a").Sign(new byte[32]).Span.ToArray())
        { MaxLength = 128, FixedAllocation = 256 * 1024 },
        Seconds);

    private static string Written(CallerToken token, string text)
    {
        var header = $"{{\"alg\":\"ES256K\",\"kid\":\"{token.KeyId}\",\"typ\":\"JWT\"}}";
        var claims = $"{{\"aud\":\"{token.Audience}\",\"exp\":{token.ExpiresAt},\"iat\":{token.IssuedAt},\"iss\":\"{Convert.ToHexStringLower(token.Issuer)}\"}}";
        var signature = Base64Url.DecodeFromChars(text.AsSpan(text.LastIndexOf('.') + 1));
        return $"{Base64Url.EncodeToString(FuzzText.Bytes(header))}.{Base64Url.EncodeToString(FuzzText.Bytes(claims))}.{Base64Url.EncodeToString(signature)}";
    }
}
