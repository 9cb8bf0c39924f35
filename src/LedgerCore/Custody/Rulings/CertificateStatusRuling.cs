using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Suspends, reinstates or withdraws a certificate. No lot changes: harvests and sales are ruled as they come.</summary>
internal static class CertificateStatusRuling
{
    private const int MaximumStatuses = 100;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.CertificateStatus;
        var refusal = CertificateIsKnown.Check(ruled.Book, StatementId.Of(body.Certificate), out var record, out var item)
            ?? CertificateIsOfIssuer.Check(ruled, item)
            ?? StatusHoldsFromNowOn.Check(ruled, body.EffectiveFromMs)
            ?? CertificateIsNotWithdrawn.Check(item, body)
            ?? RecordHasRoom.Check(item.Statuses.Count, MaximumStatuses, "statuses of this certificate");
        if (refusal is null)
        {
            item.Statuses.Insert(
                item.Statuses.Count(earlier => earlier.EffectiveFromMs <= body.EffectiveFromMs),
                new CertificatesRecord.Types.Status
                {
                    Id = ruled.Id.ToByteString(),
                    Standing = body.Status,
                    EffectiveFromMs = body.EffectiveFromMs,
                    LogIndex = ruled.Index,
                });
            ruled.Book.Write(StateKey.Certificates(StatementId.Of(item.Certificate.Operator)), record);
        }

        return refusal;
    }
}
