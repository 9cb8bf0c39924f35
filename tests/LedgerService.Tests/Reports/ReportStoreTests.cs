using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Reports;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Reports;

/// <summary>Matters and votes on every database.</summary>
public sealed class ReportStoreTests
{
    private static readonly byte[] Evidence = [.. Enumerable.Repeat((byte)7, 16)];
    private static readonly byte[] Listing = [.. Enumerable.Repeat((byte)8, 16)];

    [Fact]
    public async Task ReportsOfOneMatterFindEachOtherAndTheStrongestTraitDecides()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        var first = await AddAsync(store, 1, Evidence);
        var second = await AddAsync(store, 2, Listing);
        var both = await AddAsync(store, 3, Listing, Evidence);

        Assert.Equal((int)ReportState.New, (await store.FindAsync(first, default))!.State);
        Assert.Equal((int)ReportState.New, (await store.FindAsync(second, default))!.State);
        var found = (await store.FindAsync(both, default))!;
        Assert.Equal((int)ReportState.Duplicate, found.State);
        Assert.Equal(second, found.Cluster);
        Assert.Equal(2, (await store.CountAsync([first, second], default))[ReportId.Text(second)]);
    }

    [Fact]
    public async Task WhatComesAfterADismissalIsLookedAtAnew()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        var first = await AddAsync(store, 1, Listing);
        await VoteAsync(ledger, first, "a", ReportState.Dismissed);
        var second = await AddAsync(store, 2, Listing);
        var third = await AddAsync(store, 3, Listing);

        Assert.Equal((int)ReportState.New, (await store.FindAsync(second, default))!.State);
        Assert.Equal(second, (await store.FindAsync(third, default))!.Cluster);
    }

    [Fact]
    public async Task AListGoesOnWhereItEndedTheNewestFirst()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        for (var number = 0; number < 30; number++)
        {
            await AddAsync(store, number, []);
        }

        var seen = new List<ReportRow>();
        for (var page = await store.ListAsync(null, 0, null, 7, default); page.Count > 0; page = await store.ListAsync(null, 0, seen[^1], 7, default))
        {
            seen.AddRange(page);
        }

        Assert.Equal(30, seen.Select(row => ReportId.Text(row.Id)).Distinct().Count());
        Assert.Equal(seen.Select(row => row.ReceivedMs).OrderDescending(), seen.Select(row => row.ReceivedMs));
        Assert.Empty(await store.ListAsync([1], 0, null, 7, default));
        Assert.Empty(await store.ListAsync(null, (int)ReportState.Confirmed, null, 7, default));
    }

    [Fact]
    public async Task OneKeyConfirmsNothingAndTwoDoHoweverTheyMeet()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var replica = ledger.Replica();
        var store = StoreOf(ledger);
        for (var round = 0; round < 5; round++)
        {
            var id = await AddAsync(store, round, []);
            Assert.Equal(ReportState.Proposed, await VoteAsync(ledger, id, "a", ReportState.Confirmed));
            Assert.Equal(ReportState.Proposed, await VoteAsync(ledger, id, "a", ReportState.Confirmed));
            Assert.Equal(ReportState.Dismissed, await VoteAsync(ledger, id, "b", ReportState.Dismissed));
            Assert.Equal(ReportState.Proposed, await VoteAsync(ledger, id, "b", ReportState.Confirmed));

            var both = await Task.WhenAll(VoteAsync(ledger, id, "c", ReportState.Dismissed), VoteAsync(replica, id, "d", ReportState.Dismissed));
            Assert.All(both, state => Assert.Equal(ReportState.Dismissed, state));
            both = await Task.WhenAll(VoteAsync(ledger, id, "e", ReportState.Confirmed), VoteAsync(replica, id, "f", ReportState.Confirmed));
            Assert.Equal([ReportState.Proposed, ReportState.Confirmed], both.Order());
            Assert.Equal((int)ReportState.Confirmed, (await store.FindAsync(id, default))!.State);
        }
    }

    [Fact]
    public async Task AContactIsToldUntilItsDayAndErasedWithTheNextReport()
    {
        const int Until = 20_000;
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        var row = new ReportRow { Id = Evidence, ReceivedMs = 1, Kind = (int)ReportKind.Other, Text = "seen" };
        await store.AddAsync(row, [], new ReportContactRow { Report = Evidence, Contact = "me", SecretHash = new byte[32], UntilDay = Until }, default);
        Assert.Equal(("me", ""), (await store.ContactAsync(Evidence, Until, default), await store.ContactAsync(Evidence, Until + 1, default)));

        var late = new ReportRow { Id = Listing, ReceivedMs = (Until + 1) * 86_400_000L, Kind = (int)ReportKind.Other, Text = "seen" };
        await store.AddAsync(late, [], null, default);
        Assert.Equal("", await store.ContactAsync(Evidence, Until, default));
    }

    [Fact]
    public async Task WhoTriagesLaysAMatterToAnotherWithAllThatIsOfItAndPartsItAgain()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        var first = await AddAsync(store, 1, Listing);
        var joined = await AddAsync(store, 2, Listing);
        var other = await AddAsync(store, 3, Evidence);

        Assert.Equal("REPORT_UNKNOWN", await LayAsync(ledger, first, joined));
        Assert.Equal("REPORT_UNKNOWN", await LayAsync(ledger, first, new byte[16]));
        Assert.Equal("", await LayAsync(ledger, first, other));
        Assert.Equal([other, other, other], await ClustersAsync(first, joined, other));
        Assert.Equal(ReportState.New, await VoteAsync(ledger, joined, "a", ReportState.New));
        Assert.Equal([other, joined, other], await ClustersAsync(first, joined, other));

        async Task<IEnumerable<byte[]>> ClustersAsync(params byte[][] ids)
        {
            var found = new List<byte[]>();
            foreach (var id in ids)
            {
                found.Add((await store.FindAsync(id, default))!.Cluster);
            }

            return found;
        }
    }

    private static async Task<string> LayAsync(TestLedger ledger, byte[] id, byte[] to)
    {
        var desk = new ReportDesk(ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Get<WriteTurn>(), ledger.Time);
        var caller = new Caller(ledger.Season.Owner.Id, ReaderRole.SchemeOwner, TestKeys.Of("a").Public.Id);
        return (await desk.VoteAsync(id, caller, ReportState.Duplicate, "seen", to, default)).Refusal?.Code ?? "";
    }

    private static ReportStore StoreOf(TestLedger ledger) => new(ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Get<WriteTurn>());

    private static async Task<byte[]> AddAsync(ReportStore store, int number, params IReadOnlyList<byte[]> traits)
    {
        var id = new byte[ReportId.Size];
        id[0] = (byte)(255 - number);
        var row = new ReportRow { Id = id, ReceivedMs = 1_000_000 + (number / 3), Kind = (int)ReportKind.Other, Text = "seen" };
        await store.AddAsync(row, [.. traits.Where(trait => trait.Length > 0)], null, default);
        return id;
    }

    private static async Task<ReportState> VoteAsync(TestLedger ledger, byte[] id, string key, ReportState state)
    {
        var desk = new ReportDesk(ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Get<WriteTurn>(), ledger.Time);
        var caller = new Caller(ledger.Season.Owner.Id, ReaderRole.SchemeOwner, TestKeys.Of(key).Public.Id);
        var (report, _) = await desk.VoteAsync(id, caller, state, "seen", null, default);
        return (ReportState)report!.State;
    }
}
