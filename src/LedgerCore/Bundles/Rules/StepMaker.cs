using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Bundles;

/// <summary>What a step of the chain takes and makes, as far as its public fields tell.</summary>
internal static class StepMaker
{
    /// <summary>Lots that one lot was made from: all inputs of the step, but of a STORE only the one that was moved.</summary>
    public static IEnumerable<LotKey> InputsOf(RecordedStatement step, LotKey lot) =>
        step.Statement.Message.Processing is { Process: V1.ProcessKind.Store } moved && lot.Output < moved.Inputs.Count
            ? [LotKey.Of(moved.Inputs[(int)lot.Output])]
            : InputsOf(step);

    /// <summary>Lots that a statement was made from; shapes have been checked.</summary>
    public static IEnumerable<LotKey> InputsOf(RecordedStatement step) => step.Statement.Message switch
    {
        { BodyCase: Body.Processing } message => message.Processing.Inputs.Select(LotKey.Of),
        { BodyCase: Body.Formulation } message => message.Formulation.Inputs.Select(LotKey.Of),
        { BodyCase: Body.Sale } message => [LotKey.Of(message.Sale.Lot)],
        { BodyCase: Body.SaleReceipt } message => [new LotKey(StatementId.Of(message.SaleReceipt.Sale), 0)],
        { BodyCase: Body.SaleRejection } message => [new LotKey(StatementId.Of(message.SaleRejection.Sale), 0)],
        { BodyCase: Body.SaleLapse } message => [new LotKey(StatementId.Of(message.SaleLapse.Sale), 0)],
        _ => [],
    };

    /// <summary>Whether the statement makes that lot at all.</summary>
    public static string? FaultInOutput(RecordedStatement maker, LotKey lot)
    {
        var outputs = maker.Statement.Message.BodyCase switch
        {
            Body.Harvest or Body.Formulation or Body.Sale or Body.SaleReceipt or Body.SaleRejection or Body.SaleLapse => 1,
            Body.Processing => maker.Statement.Message.Processing.Outputs.Count,
            _ => 0,
        };
        return lot.Output < outputs ? null : $"Entry {maker.Index} does not make lot {lot}.";
    }

    /// <summary>Whether whoever uses a lot held it then, and used it after it was made.</summary>
    public static string? FaultInUse(BundleCase ruled, RecordedStatement use, LotKey input)
    {
        if (ruled.Find(input.Statement) is not { } maker)
        {
            return $"The statement that made lot {input} is missing from the bundle.";
        }

        if (maker.Index >= use.Index || maker.Statement.Message.OccurredAtMs > use.Statement.Message.OccurredAtMs)
        {
            return $"Entry {use.Index} uses lot {input} before it was made.";
        }

        var isEnd = EndsASale(use);
        var isSale = maker.Statement.Message.BodyCase == Body.Sale;
        if (isEnd != isSale)
        {
            return isEnd
                ? $"Entry {use.Index} ends a sale, and entry {maker.Index} is none."
                : $"Entry {use.Index} uses lot {input}, which was still on its way to a buyer.";
        }

        if (use.Statement.Message.LabelBatch is { } labels && PackNetOf(maker, input) is var net && net != labels.UnitNetMg)
        {
            return net is null
                ? $"Entry {use.Index} labels lot {input}, which was not made by packing."
                : $"Entry {use.Index} labels lot {input} with another net content than it was packed with.";
        }

        return HolderOf(ruled, maker, use) == use.Statement.Issuer ? null : $"Entry {use.Index} is by a party that did not hold lot {input}.";
    }

    private static bool EndsASale(RecordedStatement step) =>
        step.Statement.Message.BodyCase is Body.SaleReceipt or Body.SaleRejection or Body.SaleLapse;

    // Whose the lot was for this use: a sale is confirmed or rejected by its buyer, and taken back by its seller; what was
    // rejected is the seller's again, whoever said so.
    private static StatementId? HolderOf(BundleCase ruled, RecordedStatement maker, RecordedStatement use) => maker.Statement.Message.BodyCase switch
    {
        Body.Sale when use.Statement.Message.BodyCase != Body.SaleLapse => StatementId.Of(maker.Statement.Message.Sale.Buyer),
        Body.SaleRejection => ruled.Find(StatementId.Of(maker.Statement.Message.SaleRejection.Sale))?.Statement.Issuer,
        _ => maker.Statement.Issuer,
    };

    // Net content of a pack, milligrams; null for a lot that is no packs.
    private static long? PackNetOf(RecordedStatement maker, LotKey lot) => maker.Statement.Message switch
    {
        { Formulation: { } product } => product.UnitNetMg,
        { Processing: { Process: V1.ProcessKind.Pack or V1.ProcessKind.RePack } packing } when lot.Output < packing.Outputs.Count
            && !packing.Outputs[(int)lot.Output].ByProduct => packing.Outputs[(int)lot.Output].UnitNetMg,
        _ => null,
    };
}
