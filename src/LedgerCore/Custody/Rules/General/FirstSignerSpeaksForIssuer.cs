using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>The first signature is the issuer's.</summary>
internal static class FirstSignerSpeaksForIssuer
{
    public static Refusal? Check(RulingCase ruled)
    {
        var signer = ruled.Statement.Signers[0];
        return ruled.Book.Key(signer) is { } key && key.Party.Span.SequenceEqual(ruled.Issuer.Span)
            ? null
            : Reasons.KeyNotOfIssuer.With(("key", $"{signer}"), ("issuer", $"{ruled.Issuer}"));
    }
}
