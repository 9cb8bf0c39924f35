using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>I14 and I15: what a party sold by its own entries is what the year's index leads to; premiums due and received agree.</summary>
internal sealed class YearBook(SeasonScript season) : Book
{
    private readonly Dictionary<ByteString, HashSet<StatementId>> steps = [];
    private readonly Dictionary<ByteString, Int128> sold = [];
    private readonly Dictionary<StatementId, (decimal Due, decimal Received)> premiums = [];
    private readonly HashSet<(StatementId Sale, string Document)> payments = [];

    public override void Read(Page page)
    {
        if (page.Message.BodyCase is Body.Harvest or Body.Processing or Body.Formulation or Body.Sale or Body.SaleReceipt
            or Body.SaleRejection or Body.SaleLapse)
        {
            steps.TryAdd(page.Message.Issuer, []);
            steps[page.Message.Issuer].Add(page.Id);
        }

        if (page.Message.BodyCase == Body.Sale)
        {
            var terms = page.Part<V1.SaleTerms>();
            sold[page.Message.Issuer] = sold.GetValueOrDefault(page.Message.Issuer) + terms.MassMg;
            if (terms.PremiumPermille > 0)
            {
                premiums[page.Id] = (decimal.Floor(terms.PriceMinor * (terms.PremiumPermille / 1000m)), 0);
            }
        }
        else if (page.Message.PremiumReceipt is { } receipt)
        {
            var sale = StatementId.Of(receipt.Sale);
            Assert.True(payments.Add((sale, receipt.Document)), $"{page}: {receipt.Document} again");
            premiums[sale] = premiums[sale] with { Received = premiums[sale].Received + page.Part<V1.PremiumAmount>().AmountMinor };
            Count("premiums received");
        }
    }

    public override void Balance()
    {
        foreach (var (party, own) in steps)
        {
            var prefix = StateKey.PrefixOf(StateKind.StepOfParty, StatementId.Of(party));
            var indexed = season.State.Scan(prefix).Select(record => StatementId.Of(ByteString.CopyFrom(record.Key.Span[^StatementId.Size..]))).ToArray();
            Assert.Equal(own.Count, indexed.Length);
            Assert.True(own.SetEquals(indexed), "the index of a party's year is not its entries");
            var told = indexed.Select(step => LotPlaces.TryFind(season.State, new LotKey(step, 0), out var place) && season.State.TryGet(place, out var lot) ? LotRecord.Parser.ParseFrom(lot.Span) : null)
                .Where(lot => lot?.Source == LotSource.Sale)
                .Aggregate(Int128.Zero, (sum, lot) => sum + lot!.MassMg);
            Assert.Equal(sold.GetValueOrDefault(party), told);
        }

        foreach (var (sale, (due, received)) in premiums)
        {
            Assert.True(season.State.TryGet(StateKey.Premiums(sale), out var stored));
            var record = PremiumsRecord.Parser.ParseFrom(stored.Span);
            Assert.Equal((due, received), (record.DueMinor, record.ReceivedMinor));
            Assert.Equal(record.ReceivedMinor, record.Items.Sum(item => item.AmountMinor));
        }
    }
}
