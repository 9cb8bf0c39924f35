using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A sale is confirmed, rejected or taken back once.</summary>
internal static class SaleIsOpen
{
    public static Refusal? Check(StatementId sale, LotRecord sent) =>
        LotIsNotVoided.Check(new LotKey(sale, 0), sent)
        ?? (sent.BalanceMg > 0 ? null : Reasons.SaleAlreadyConfirmed.With(("sale", $"{sale}")));
}
