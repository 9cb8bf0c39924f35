using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.TestKit;
using Traceability.V1;
using Draft = Traceability.TestKit.Draft;

namespace Traceability.LedgerService.Tests.Stories;

/// <summary>Frauds with papers, times and places: patterns 5, 7, 9, 10, 11 and 12 of the trade study.</summary>
public sealed class PaperFrauds : FraudStory
{
    [Fact]
    public async Task Pattern_5_a_suspended_party_goes_on_selling()
    {
        var fresh = Season.RecordLot(Season.Harvest(10 * Kg));
        Season.NowMs += Day;
        Season.Record(Season.Status(Season.Body, Season.CertificateId, CertificateStanding.Suspended));
        Season.NowMs += Day;

        Assert.Equal(["SELLER_SUSPENDED"], await SayAsync(Season.Sell(Season.Cooperative, fresh, Kg, Season.Processor)));
        Assert.Equal(["CERTIFICATE_SUSPENDED"], await SayAsync(Season.Harvest(Kg)));

        // The auditor: everything that rests on the certificate since then.
        var touched = await Ledger.Get<CertificateReach>().SumAsync(
            Season.CertificateId, (Season.NowMs - Day, Season.NowMs + 1), CancellationToken.None);
        Assert.Equal(1u, touched.Lots);
        Assert.Equal(2, (await AuditorsListAsync()).Count(one => one.Code.Contains("SUSPENDED", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pattern_7_a_permit_or_certificate_number_is_used_again()
    {
        Season.Record(Season.Listing("II"));
        var (goods, importer) = (Season.RecordLot(Season.Harvest(10 * Kg)), Season.Importer());
        var permit = Season.Record(Season.Permit(Season.Cooperative, 3 * Kg));
        Assert.Empty(await SayAsync(Season.Ship(Season.Cooperative, goods, 2 * Kg, importer, permit)));

        // The same paper for a second load, in a stranger's hand, and copied with the number written a little otherwise.
        Season.NowMs += Day;
        Assert.Equal(["CITES_PERMIT_EXHAUSTED"], await SayAsync(Season.Ship(Season.Cooperative, goods, 2 * Kg, importer, permit)));
        var second = new LotKey(Season.Entries[^1].Statement.Id, 0);
        Assert.Equal(["PERMIT_NOT_OF_SELLER"], await SayAsync(Season.Ship(Season.Processor, Bought(Kg), Kg, importer, permit)));
        Assert.Equal(["PERMIT_NUMBER_USED"], await SayAsync(Season.Permit(Season.Cooperative, 3 * Kg, "vn - 1")));
        Assert.Equal(["PERMIT_NUMBER_SHARED"], await SayAsync(Season.Permit(Season.Processor, 3 * Kg, "vn - 1")));

        // The certificate's number on another operator's paper.
        Assert.Equal(["CERTIFICATE_NUMBER_USED"], await SayAsync(Season.Certificate().With(statement =>
        {
            statement.Certificate.Operator = Season.Processor.Id.ToByteString();
            statement.Certificate.Scope[0].Area = ByteString.Empty;
            statement.Certificate.Scope[0].Activities.Remove(Activity.Harvest);
        })));

        // The auditor: what was used of the permit, and the load that went without.
        Assert.Equal(2 * Kg, Season.PermitRecord(permit).UsedMg);
        Assert.Equal(["CITES_PERMIT_EXHAUSTED"], await WhyAsync(second));
        Assert.Single(await AuditorsListAsync(), one => one.Code == "CITES_PERMIT_EXHAUSTED");
    }

    [Fact]
    public async Task Pattern_9_a_harvest_of_the_closed_season_is_dated_back()
    {
        Season.NowMs = SeasonScript.Beginning + (230 * Day);
        var inSeason = SeasonScript.Beginning + (199 * Day);

        // Late is late, whatever date it bears; within the window a checkpoint that it has seen tells when it was signed at the earliest.
        Assert.Equal(["RECORDED_LATE"], await SayAsync(Season.Harvest(Kg).With(statement => statement.OccurredAtMs = inSeason)));
        Assert.Contains("SEASON_CLOSED", await SayAsync(Season.Harvest(Kg)));
        Assert.Equal(["RECORDED_LATE"], await WhyAsync(new LotKey(Season.Entries[^2].Statement.Id, 0)));
    }

    [Fact]
    public async Task Pattern_10_work_is_done_where_nobody_looks()
    {
        var home = Season.Record(Season.Unit(Season.Cooperative, Season.Cooperative));
        var house = Season.Record(Season.Unit(Season.Body, Season.Cooperative));
        var fresh = Season.RecordLot(Season.Harvest(10 * Kg));

        // The new certificate names the drying house.
        Season.Record(Season.Status(Season.Body, Season.CertificateId, CertificateStanding.Withdrawn));
        Season.Record(Season.Certificate().With(statement =>
        {
            statement.Certificate.Number = "EX-0002";
            statement.Certificate.Scope[0].Units.Add(house.ToByteString());
        }));
        Season.NowMs += Day;

        Assert.Equal(["UNIT_UNKNOWN"], await SayAsync(DriedIn(fresh, Season.Area)));
        Assert.Empty(await SayAsync(DriedIn(fresh, house)));
        Assert.Equal(["UNIT_NOT_IN_SCOPE"], await SayAsync(DriedIn(fresh, home)));
        Assert.Equal(["UNIT_NOT_IN_SCOPE"], await WhyAsync(new LotKey(Season.Entries[^1].Statement.Id, 0)));
    }

    private Draft DriedIn(LotKey lot, StatementId unit) =>
        Season.Dry(Season.Cooperative, lot, Kg, Kg / 5).With(statement => statement.Processing.Unit = unit.ToByteString());

    [Fact]
    public async Task Pattern_11_serials_are_invented_or_used_beyond_the_packs()
    {
        var dry = Season.RecordLot(Season.Dry(Season.Processor, Bought(10 * Kg), 10 * Kg, 2 * Kg));
        var packs = Season.RecordLot(Season.Pack(Season.Processor, dry, 20, Kg / 10));
        Assert.Empty(await SayAsync(Season.Label(Season.Processor, packs, 20, Kg / 10, "L-1")));
        Assert.Equal(["LABELS_BEYOND_UNITS"], await SayAsync(Season.Label(Season.Processor, packs, 1, Kg / 10, "L-2")));

        // An invented serial has no path to the root that the producer signed; one of another batch has none to this one.
        var roll = new SerialRoll(new byte[32], 20);
        Assert.Contains(roll.At(7), Enumerable.Range(0, 20).Select(roll.At));
        Assert.DoesNotContain(new SerialRoll([.. Enumerable.Repeat((byte)1, 32)], 20).At(7), Enumerable.Range(0, 20).Select(roll.At));
        Assert.Equal(20, (await LotAsync(packs)).LabelledUnits);
    }

    [Fact]
    public async Task Pattern_12_the_past_is_edited()
    {
        await Ledger.PlayAsync();
        await using var other = await TestLedger.OpenAsync();
        var before = await HeadAsync(Ledger);
        Season.Record(Season.Harvest(Kg));
        other.Season.Record(other.Season.Harvest(2 * Kg));
        await Ledger.PlayAsync();
        await other.PlayAsync();
        var (mine, theirs) = (await HeadAsync(Ledger), await HeadAsync(other));

        // Who holds the older checkpoint accepts what goes on from it, and nothing that has another past.
        Assert.True(ConsistencyProof.Verify(before.Size, before.Root, mine.Size, mine.Root, await Ledger.Get<LogReader>().ConsistencyAsync(before.Size, mine.Size, CancellationToken.None)));
        Season.Record(Season.Harvest(3 * Kg));
        await Ledger.PlayAsync();
        var latest = await HeadAsync(Ledger);
        Assert.False(ConsistencyProof.Verify(
            theirs.Size, theirs.Root, latest.Size, latest.Root, await Ledger.Get<LogReader>().ConsistencyAsync(theirs.Size, latest.Size, CancellationToken.None)));
    }

    private static async Task<(ulong Size, Hash Root)> HeadAsync(TestLedger ledger)
    {
        await using var context = ledger.Context();
        var head = context.Heads.Single();
        return ((ulong)head.Size, Hash.FromBytes(head.Root));
    }
}
