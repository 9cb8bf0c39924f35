using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class ProductIdTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const string Gtin = "09506000134352";

    private readonly SeasonScript season = SeasonScript.Open();

    /// <summary>The processor labels with the product of the cooperative, whose packing was or was not an error.</summary>
    internal static Draft Relabel(SeasonScript season, bool isDeclaredWrong)
    {
        var first = Packed(season, season.Cooperative);
        season.Record(season.Label(season.Cooperative, first, 1, 50_000, "L1"));
        var second = Packed(season, season.Processor);
        if (isDeclaredWrong)
        {
            season.Record(season.DeclareError(season.Owner, first.Statement));
        }

        return season.Label(season.Processor, second, 1, 50_000, "L2");
    }

    [Fact]
    public void A_gtin_is_that_of_the_first_issuer_in_all_its_batches()
    {
        var (mine, theirs) = (Packed(season, season.Cooperative), Packed(season, season.Processor));
        season.Record(With(season.Label(season.Cooperative, mine, 1, 50_000, "L1")));
        season.Record(With(season.Label(season.Cooperative, mine, 1, 50_000, "L2")));
        Assert.Equal("LABEL_PRODUCT_OF_ANOTHER", Refusal(With(season.Label(season.Processor, theirs, 1, 50_000, "L3"))));
        season.Record(season.Label(season.Processor, theirs, 1, 50_000, "L3"));
    }

    [Fact]
    public void A_squatter_whose_packing_was_an_error_does_not_keep_the_product_for_later_batches()
    {
        season.Record(Relabel(season, isDeclaredWrong: true));
        var again = Packed(season, season.Cooperative);
        Assert.Equal("LABEL_PRODUCT_OF_ANOTHER", Refusal(season.Label(season.Cooperative, again, 1, 50_000, "L4")));
    }

    private static LotKey Packed(SeasonScript season, Actor packer)
    {
        var lot = season.RecordLot(season.Harvest(Kg));
        if (packer != season.Cooperative)
        {
            var sale = season.Record(season.Sell(season.Cooperative, lot, Kg, packer));
            lot = season.RecordLot(season.Receive(packer, sale, Kg));
        }

        return season.RecordLot(season.Pack(packer, lot, 20, 50_000));
    }

    private static Draft With(Draft draft) => draft.With(statement => statement.LabelBatch.Gtin = Gtin);

    private string Refusal(Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;
}
