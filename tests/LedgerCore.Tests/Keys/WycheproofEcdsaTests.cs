using System.Numerics;
using System.Security.Cryptography;
using Traceability.LedgerCore.Keys;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Keys;

public sealed class WycheproofEcdsaTests
{
    private const string Folder = "vectors/secp256k1/";
    private const string Bitcoin = Folder + "ecdsa_secp256k1_sha256_bitcoin_test.json";
    private const string P1363 = Folder + "ecdsa_secp256k1_sha256_p1363_test.json";
    private const string Der = Folder + "ecdsa_secp256k1_sha256_test.json";

    private static readonly BigInteger Order = new(
        Convert.FromHexString("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141"), isUnsigned: true, isBigEndian: true);

    private enum Verdict
    {
        Accepted,
        Refused,
        RefusedForHighSOnly,
    }

    [SharedTheory(Bitcoin)]
    [NativeCurve]
    [ManagedCurve]
    public void Every_verdict_of_the_low_s_file_is_ours(CurvePath path)
    {
        var cases = WycheproofCase.Read(Bitcoin, "uncompressed");

        var verdicts = cases.Select(test => (test, verdict: JudgeDer(test, path))).ToArray();

        Assert.Equal(162, verdicts.Count(judged => judged.verdict == Verdict.Accepted));
        Assert.DoesNotContain(verdicts, judged => judged.test.IsValid != (judged.verdict == Verdict.Accepted));
    }

    [SharedTheory(P1363)]
    [NativeCurve]
    [ManagedCurve]
    public void Raw_signatures_are_judged_alike_but_valid_ones_with_high_s_are_refused_and_named(CurvePath path)
    {
        var cases = WycheproofCase.Read(P1363, "uncompressed");

        var verdicts = cases.Select(test => (test, verdict: Judge(test, test.Signature, path))).ToArray();

        Assert.Equal(72, verdicts.Count(judged => judged.verdict == Verdict.RefusedForHighSOnly));
        Assert.Equal(167 - 72, verdicts.Count(judged => judged.verdict == Verdict.Accepted));
        Assert.DoesNotContain(verdicts, judged => judged.test.IsValid == (judged.verdict == Verdict.Refused));
    }

    [SharedTheory(Der)]
    [NativeCurve]
    [ManagedCurve]
    public void Signatures_in_strict_der_are_judged_alike_but_for_high_s(CurvePath path)
    {
        var cases = WycheproofCase.Read(Der, "uncompressed");

        var verdicts = cases.Select(test => (test, verdict: JudgeDer(test, path))).ToArray();

        Assert.Equal(168, verdicts.Count(judged => judged.verdict != Verdict.Refused));
        Assert.DoesNotContain(verdicts, judged => judged.test.IsValid == (judged.verdict == Verdict.Refused));
    }

    private static Verdict JudgeDer(WycheproofCase test, CurvePath path) =>
        StrictDer.TryReadSignature(test.Signature, out var compact) ? Judge(test, compact, path) : Verdict.Refused;

    private static Verdict Judge(WycheproofCase test, byte[] signature, CurvePath path)
    {
        Assert.True(PublicKey.TryParse(Compress(test.Key), Curves.Open(path), out var key));
        var digest = SHA256.HashData(test.Message);
        var isAccepted = key.Verify(digest, signature);
        if (Signature.TryParse(signature, out _, out var fault) || fault != SignatureFault.HighS)
        {
            return isAccepted ? Verdict.Accepted : Verdict.Refused;
        }

        Assert.False(isAccepted);
        return key.Verify(digest, WithOtherS(signature)) ? Verdict.RefusedForHighSOnly : Verdict.Refused;
    }

    private static byte[] Compress(byte[] uncompressed) => [(byte)(2 + (uncompressed[^1] & 1)), .. uncompressed[1..33]];

    // (r, n - s) verifies wherever (r, s) does.
    internal static byte[] WithOtherS(byte[] signature)
    {
        var s = new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var other = (Order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - other.Length], .. other];
    }
}
