using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What was reached, for people: how much, who has it, which labels, which lots.</summary>
internal static class ReachTable
{
    public static void Write(IAnsiConsole console, IEnumerable<LotView> lots, IEnumerable<ReachedLabels> labels, ReachSummary summary)
    {
        console.WritePairs(
            ("Lots", $"{summary.Lots}"),
            ("Label batches", $"{summary.LabelBatches}, {summary.Serials} serials"));
        var parties = Tables.With("Party", "Name", "Buyer", "Lots", "Left");
        foreach (var party in summary.Parties)
        {
            parties.AddPlain(
                Ids.Short(party.Party), party.Name, party.IsBuyer ? "yes" : "no", $"{party.Lots}", party.AmountsVisible ? MassText.Format(party.RemainingMg) : "-");
        }

        console.WriteTable(parties);
        var batches = Tables.With("Labels", "Product", "Lot code", "Serials", "Packed lot");
        foreach (var batch in labels)
        {
            batches.AddPlain(Ids.Short(batch.LabelBatch), batch.ProductId, batch.LotCode, $"{batch.Serials}", Ids.ShortLot(batch.Lot));
        }

        console.WriteTable(batches);
        console.WriteTable(LotTable.Of(lots));
    }
}
