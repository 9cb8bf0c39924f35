using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Describes a unit: by the operator itself, or by a body or the scheme owner for it.</summary>
internal static class UnitRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Unit;
        var party = StatementId.Of(body.Operator);
        var refusal = PartyIsKnown.Check(ruled.Book, "unit.operator", party)
            ?? (party == ruled.Issuer || ruled.IsBySchemeOwner ? null : IssuerIsAccredited.Check(ruled));
        if (refusal is null)
        {
            ruled.Book.Write(StateKey.Unit(ruled.Id), new UnitRecord
            {
                Id = ruled.Id.ToByteString(),
                Unit = body,
                DescribedBy = ruled.Message.Issuer,
            });
            ruled.Book.Index(StateKey.UnitOfOperator(party, ruled.Id));
        }

        return refusal;
    }
}
