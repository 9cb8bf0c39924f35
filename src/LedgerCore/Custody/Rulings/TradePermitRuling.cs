using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A party says which permit it holds.</summary>
internal static class TradePermitRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.TradePermit;
        var refusal = PermitNumberIsNew.Check(ruled, body);
        if (refusal is null)
        {
            var own = new PointerRecord { StatementId = ruled.Id.ToByteString() };
            ruled.Book.Write(StateKey.PermitNumber(body.Country, body.Number, ruled.Issuer), own);
            if (PermitNumberIsNew.NoticeOf(ruled, body) is { } shared)
            {
                ruled.Note(shared);
            }
            else
            {
                ruled.Book.Write(StateKey.PermitNumber(body.Country, body.Number), own);
            }

            ruled.Book.Write(StateKey.Permit(ruled.Id), new PermitRecord
            {
                Id = ruled.Id.ToByteString(),
                Permit = body,
                Holder = ruled.Message.Issuer,
                MaximumMg = ruled.Statement.Parts.As<V1.PermitQuantity>().MaximumMg,
            });
        }

        return refusal;
    }
}
