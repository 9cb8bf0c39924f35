using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>An accredited body looked at an operator.</summary>
internal static class AuditRuling
{
    // Every harvest and step of the operator reads them.
    private const int MaximumItems = 200;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Audit;
        var party = StatementId.Of(body.Operator);
        var record = ruled.Book.Audits(party);
        var refusal = IssuerIsAccredited.Check(ruled, body.Standard)
            ?? PartyIsKnown.Check(ruled.Book, "audit.operator", party)
            ?? NobodyCertifiesItself.Check(ruled, party, "audit")
            ?? RatingsFitTheStandard.Check(ruled, body)
            ?? FirstInThePast(ruled, body)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "audits of this operator");
        if (refusal is null)
        {
            record.Items.Add(new AuditsRecord.Types.Item
            {
                Id = ruled.Id.ToByteString(),
                CertificationBody = ruled.Message.Issuer,
                Standard = body.Standard,
                Year = body.Year,
                OccurredAtMs = ruled.OccurredAtMs,
                Findings = { body.NonConformities.Select(stated => new AuditsRecord.Types.Finding { Stated = stated }) },
            });
            ruled.Book.Write(StateKey.Audits(party), record);
            ruled.Book.Write(StateKey.AuditRatings(ruled.Id), new RatingsRecord { Ratings = { body.Ratings } });
        }

        return refusal;
    }

    private static Refusal? FirstInThePast(RulingCase ruled, V1.Audit body) => body.NonConformities
        .Select((one, place) => HoldsFromNowOn.Check(ruled, $"audit.non_conformities[{place}].deadline_ms", one.DeadlineMs))
        .FirstOrDefault(refusal => refusal is not null);
}
