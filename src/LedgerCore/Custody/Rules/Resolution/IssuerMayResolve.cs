using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The body that looks after the area or the holder resolves, while accredited; the scheme owner may always.</summary>
internal static class IssuerMayResolve
{
    public static Refusal? Check(RulingCase ruled, LotKey key, LotRecord lot)
    {
        if (ruled.IsBySchemeOwner)
        {
            return null;
        }

        return DescribedArea(ruled, lot) || RegisteredHolder(ruled, lot)
            ? IssuerIsAccredited.Check(ruled)
            : Reasons.ResolutionNotByBody.With(("lot", $"{key}"));
    }

    private static bool DescribedArea(RulingCase ruled, LotRecord lot) =>
        lot.Source == LotSource.Harvest
        && ruled.Book.Area(StatementId.Of(lot.Area)) is { } area
        && area.CertificationBody.Span.SequenceEqual(ruled.Issuer.Span);

    private static bool RegisteredHolder(RulingCase ruled, LotRecord lot) =>
        ruled.Book.Party(StatementId.Of(lot.Holder)) is { } holder && holder.Registrar.Span.SequenceEqual(ruled.Issuer.Span);
}
