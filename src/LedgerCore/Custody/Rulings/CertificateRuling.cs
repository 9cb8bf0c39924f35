using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Certifies an operator.</summary>
internal static class CertificateRuling
{
    private const int MaximumItems = 1000;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Certificate;
        var party = StatementId.Of(body.Operator);
        var record = ruled.Book.Certificates(party);
        var refusal = IssuerIsAccredited.Check(ruled, body.Standard)
            ?? PartyIsKnown.Check(ruled.Book, "certificate.operator", party)
            ?? NobodyCertifiesItself.Check(ruled, party, "certify")
            ?? ScopeAreasAreTheOperators.Check(ruled.Book, body)
            ?? AreasAreOfTheStandard.Check(ruled, body)
            ?? UnitIsTheOperators.CheckScope(ruled.Book, body)
            ?? CertificateRestsOnAudit.Check(ruled, body)
            ?? NumberIsOfOperator.Check(ruled, body)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "certificates of this operator");
        if (refusal is null)
        {
            record.Items.Add(new CertificatesRecord.Types.Item
            {
                Id = ruled.Id.ToByteString(),
                Certificate = body,
                CertificationBody = ruled.Message.Issuer,
            });
            ruled.Book.Write(StateKey.Certificates(party), record);
            ruled.Book.Write(StateKey.CertificateNumber(ruled.Issuer, body.Number), new PointerRecord { StatementId = body.Operator });
            ruled.Book.Write(StateKey.CertificateHolder(ruled.Id), new PointerRecord { StatementId = body.Operator });
        }

        return refusal;
    }
}
