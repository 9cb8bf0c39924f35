using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Goods on their way come back to the seller, all of them, with the claims that they were sold with.</summary>
internal static class SaleReturn
{
    /// <summary>
    /// Lateness is not asked: it would let a buyer who rejects late take the claim from the seller's goods.
    /// </summary>
    public static void Enter(RulingCase ruled, LotRecord sent)
    {
        ruled.Note(InputsCarryTheClaim.Check([sent]));
        LotEntry.Draw(ruled, sent, sent.MassMg);
        var returned = SameGoods.Of(ruled, sent, sent.MassMg, sent.MassMg);
        returned.Source = LotSource.Return;
        returned.Holder = sent.Holder;
        LotEntry.Enter(ruled, output: 0, returned, [sent]);
        PermitUse.GiveBack(ruled, StatementId.Of(sent.Id.StatementId));
    }
}
