using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Tests.Scans;

/// <summary>Counts on every database.</summary>
public sealed class ScanStoreTests
{
    private static readonly StatementId Batch = StatementId.Of("batch"u8);

    [Fact]
    public async Task TwoServicesThatCountTheSameLoseNothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var replica = ledger.Replica();
        await Task.WhenAll(((TestLedger[])[ledger, replica]).Select(async one =>
        {
            var store = StoreOf(one);
            for (var round = 0; round < 20; round++)
            {
                await store.AddAsync(
                    Enumerable.Range(0, 8).ToDictionary(serial => (Pack(serial), 20_000, serial % 2 == 0 ? "DE" : ""), serial => (long)serial + 1),
                    CancellationToken.None);
            }
        }));

        var store = StoreOf(ledger);
        for (var serial = 0; serial < 8; serial++)
        {
            var count = Assert.Single(await store.ReadAsync(Batch, serial, 0, CancellationToken.None));
            Assert.Equal(new ScanCount(20_000, serial % 2 == 0 ? "DE" : "", ScanKind.Outer, 40 * (serial + 1)), count);
        }
    }

    [Fact]
    public async Task AListGoesOnWhereItEndedInOrderOfBatchAndSerial()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var issuer = StatementId.Of("issuer"u8);
        await using (var context = ledger.Context())
        {
            context.Suspicions.AddRange(Enumerable.Range(0, 60).Select(i => new SuspicionRow
            {
                Batch = StatementId.Of([(byte)(i % 7)]).Span.ToArray(),
                Serial = i - 1,
                Issuer = issuer.Span.ToArray(),
                Score = i,
            }));
            await context.SaveChangesAsync();
        }

        var query = new SuspicionQuery(ledger.Get<IDbContextFactory<LedgerContext>>(), StoreOf(ledger));
        var seen = new List<(string, int)>();
        (StatementId, int)? after = null;
        for (var page = await query.ListAsync(issuer, null, 7, 10, default); page.Count > 0; page = await query.ListAsync(issuer, after, 7, 10, default))
        {
            seen.AddRange(page.Select(row => (Convert.ToHexString(row.Batch), row.Serial)));
            after = (StatementId.TryFromBytes(page[^1].Batch, out var id) ? id : default, page[^1].Serial);
        }

        Assert.Equal(50, seen.Count);
        Assert.Equal(seen.Distinct().Order(), seen);
        Assert.Empty(await query.ListAsync(Batch, null, 7, 0, default));
    }

    private static ScanStore StoreOf(TestLedger ledger) => new(ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Get<WriteTurn>());

    private static ScannedPack Pack(int serial) => new(Batch, serial, ScanKind.Outer, default, "P", "L", "");
}
