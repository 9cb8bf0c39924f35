using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What can be taken back is what made lots, until the lots are in other hands.</summary>
internal static class StatementMadeLots
{
    public static Refusal? Check(StatementId statement, LotRecord[] made) => made switch
    {
        [] => Refuse(statement, "no lot of it is known"),
        [{ Source: LotSource.SaleReceipt or LotSource.Return }, ..] => Refuse(statement, "it ends a sale that both sides have told"),
        [{ Source: LotSource.Sale, BalanceMg: 0 }, ..] => Refuse(statement, "the buyer has answered the sale"),
        _ => null,
    };

    private static Refusal Refuse(StatementId statement, string why) =>
        Reasons.NotDeclarable.With(("statement", $"{statement}"), ("why", why));
}
