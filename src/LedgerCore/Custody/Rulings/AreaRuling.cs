using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Describes a collection area of an operator.</summary>
internal static class AreaRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Area;
        var party = StatementId.Of(body.Operator);
        var refusal = IssuerIsAccredited.Check(ruled)
            ?? PartyHasRole.Check(ruled, "area.operator", party, V1.PartyRole.CollectionOperation);
        if (refusal is null)
        {
            ruled.Book.Write(StateKey.Area(ruled.Id), new AreaRecord
            {
                Id = ruled.Id.ToByteString(),
                Area = body,
                Boundary = ruled.Statement.Parts.As<V1.AreaBoundary>(),
                CertificationBody = ruled.Message.Issuer,
            });
            ruled.Book.Index(StateKey.AreaOfOperator(party, ruled.Id));
        }

        return refusal;
    }
}
