using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>What a lot was made from, as the statement that made it says.</summary>
internal static class StepInputs
{
    /// <summary>All inputs of its step; of a STORE only the lot that was moved.</summary>
    public static IEnumerable<LotKey> Of(Statement maker, uint output) => maker switch
    {
        { Processing: { Process: ProcessKind.Store } moved } when output < moved.Inputs.Count => [KeyOf(moved.Inputs[(int)output])],
        { Processing: { } step } => step.Inputs.Select(KeyOf),
        { Formulation: { } product } => product.Inputs.Select(KeyOf),
        { Sale: { } sale } => [KeyOf(sale.Lot)],
        { SaleReceipt: { } receipt } => [Sold(receipt.Sale)],
        { SaleRejection: { } rejection } => [Sold(rejection.Sale)],
        { SaleLapse: { } lapse } => [Sold(lapse.Sale)],
        _ => [],
    };

    private static LotKey KeyOf(LotId lot) => LotKey.TryFrom(lot, out var key) ? key : default;

    private static LotKey Sold(ByteString sale) => StatementId.TryFromBytes(sale.Span, out var id) ? new LotKey(id, 0) : default;
}
