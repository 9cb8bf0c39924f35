using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>No lot rests on certificates without end: each is carried on, and indexed, with every lot made from it.</summary>
internal static class CertificatesHaveRoom
{
    internal const int Maximum = 1_000;

    public static Refusal? Check(IReadOnlyCollection<LotRecord> inputs)
    {
        var count = inputs
            .SelectMany(input => input.Certificates.Concat(input.OtherClaims.SelectMany(claim => claim.Certificates)))
            .Distinct()
            .Count();
        return count <= Maximum
            ? null
            : Reasons.TooManyCertificates.With(("count", Text.Of(count)), ("limit", Text.Of(Maximum)));
    }
}
