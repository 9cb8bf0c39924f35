using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Outgoing;

/// <summary>What must be said again about a lot when something is made of it: its part, and the net content of its packs.</summary>
internal sealed record LotFacts(PlantPart Part, long UnitNetMg, string Product)
{
    // A lot passes through few sales between two steps of ours.
    private const int MostSales = 32;

    /// <summary>From the workspace's own statements where they tell it, so that it works offline; else from the ledger.</summary>
    public static async Task<LotFacts> FindAsync(Writing writing, LotKey lot)
    {
        if (Own(writing.Workspace, lot) is { } own)
        {
            return own;
        }

        if (writing.Client is null)
        {
            throw new CommandHalt(
                "LOT_UNKNOWN_HERE", $"This workspace has not made the lot {lot}, so it does not know what it is.", "Run the command with a network.");
        }

        var view = await writing.Client.GetLotAsync(lot, writing.Run.Cancellation);
        return new LotFacts(view.Part, view.UnitNetMg, view.Product);
    }

    private static LotFacts? Own(Workspace workspace, LotKey lot)
    {
        for (var steps = 0; steps < MostSales && workspace.Outbox.Find(lot.Statement) is { } item; steps++)
        {
            var statement = Statement.Parser.ParseFrom(item.Statement.Statement);
            switch (statement.BodyCase)
            {
                case Statement.BodyOneofCase.Harvest:
                    return new LotFacts(statement.Harvest.Part, 0, string.Empty);
                case Statement.BodyOneofCase.Processing when statement.Processing.Process == ProcessKind.Store
                    && lot.Output < statement.Processing.Inputs.Count && LotKey.TryFrom(statement.Processing.Inputs[(int)lot.Output], out var stored):
                    lot = stored;
                    break;
                case Statement.BodyOneofCase.Processing when lot.Output < statement.Processing.Outputs.Count:
                    var output = statement.Processing.Outputs[(int)lot.Output];
                    return new LotFacts(output.Part, output.UnitNetMg, output.Product);
                case Statement.BodyOneofCase.Formulation:
                    return new LotFacts(PlantPart.Unspecified, statement.Formulation.UnitNetMg, statement.Formulation.Product);
                case Statement.BodyOneofCase.SaleReceipt when StatementId.TryFromBytes(statement.SaleReceipt.Sale.Span, out var sale):
                    lot = new LotKey(sale, 0);
                    break;
                case Statement.BodyOneofCase.SaleRejection when StatementId.TryFromBytes(statement.SaleRejection.Sale.Span, out var rejected):
                    lot = new LotKey(rejected, 0);
                    break;
                case Statement.BodyOneofCase.SaleLapse when StatementId.TryFromBytes(statement.SaleLapse.Sale.Span, out var lapsed):
                    lot = new LotKey(lapsed, 0);
                    break;
                case Statement.BodyOneofCase.Sale when LotKey.TryFrom(statement.Sale.Lot, out var sold):
                    lot = sold;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
