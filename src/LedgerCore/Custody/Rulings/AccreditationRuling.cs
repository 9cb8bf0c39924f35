using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Lets a certification body certify.</summary>
internal static class AccreditationRuling
{
    private const int MaximumItems = 1000;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Accreditation;
        var party = StatementId.Of(body.CertificationBody);
        var record = ruled.Book.Accreditations(party);
        var refusal = IssuerIsSchemeOwner.Check(ruled, "accredits certification bodies")
            ?? PartyHasRole.Check(ruled, "accreditation.certification_body", party, V1.PartyRole.CertificationBody)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "accreditations of this party");
        if (refusal is null)
        {
            record.Items.Add(new AccreditationsRecord.Types.Item { Id = ruled.Id.ToByteString(), Accreditation = body });
            ruled.Book.Write(StateKey.Accreditations(party), record);
        }

        return refusal;
    }
}
