using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Scans;

public sealed class ScanCountingTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    private readonly Shoppers shoppers = new(season);

    [Fact]
    public async Task AVisitorIsCountedOnceADayAndNoAddressIsKept()
    {
        var path = Pack(1);
        for (var reload = 0; reload < 5; reload++)
        {
            await shoppers.ScanAsync(path, "DE", "203.0.113.7");
        }

        await shoppers.ScanAsync(path, "DE", "203.0.113.8");
        await shoppers.ScanAsync(path, "fr", "2001:db8:1:2::5");
        await shoppers.ScanAsync(path, "fr", "2001:db8:1:2::6");

        var rows = await RowsAsync(1);
        Assert.Equal([("DE", 2L), ("FR", 1L)], rows.Select(row => (row.Country, row.Visitors)));
        Assert.All(rows, row => Assert.Equal((int)ScanKind.Outer, row.Kind));
        Assert.Equal(
            ["Batch", "Country", "Day", "Kind", "Serial", "Visitors"], typeof(ScanRow).GetProperties().Select(property => property.Name).Order());
    }

    [Fact]
    public async Task ProgramsAreNotCounted()
    {
        var path = Pack(2);
        await shoppers.ScanAsync(path, method: HttpMethod.Head);
        await shoppers.ScanAsync(path + "?format=json");
        await shoppers.ScanAsync(path, headers: ("Sec-Purpose", "prefetch;prerender"));
        await shoppers.ScanAsync(path, headers: ("Purpose", "prefetch"));
        await shoppers.ScanAsync(path, headers: ("Sec-Fetch-Dest", "image"));
        foreach (var agent in (string[])["", "Googlebot/2.1", "WhatsApp/2.24", "facebookexternalhit/1.1", "curl/8.5.0", "Mozilla/5.0 HeadlessChrome/142"])
        {
            await shoppers.ScanAsync(path, agent: agent);
        }

        Assert.Empty(await RowsAsync(2));
        await shoppers.ScanAsync(path, headers: ("Sec-Fetch-Dest", "document"));
        Assert.Single(await RowsAsync(2));
    }

    [Fact]
    public async Task AnInventedSerialCountsForItsBatchAndAnUnknownBatchForNothing()
    {
        await shoppers.ScanAsync("/id/JIAOGULAN-TEA/10/OWN-1/21/00000000000000000000", address: "203.0.113.9");
        await shoppers.ScanAsync("/id/JIAOGULAN-TEA/10/OWN-1/21/11111111111111111111", address: "203.0.113.9");
        await shoppers.ScanAsync("/id/JIAOGULAN-TEA/10/NONE-1/21/11111111111111111111");
        await shoppers.ScanAsync("/id/JIAOGULAN-TEA/10/OWN-1");

        var rows = await RowsAsync(ScanRow.NoSerial);
        Assert.Equal([(ScanKind.Invented, 1L), (ScanKind.Batch, 1L)], rows.OrderBy(row => row.Kind).Select(row => ((ScanKind)row.Kind, row.Visitors)));
    }

    [Fact]
    public async Task ANewDayCountsAnew()
    {
        await shoppers.ScanAsync(Pack(3), address: "203.0.113.7");
        season.Ledger.Time.Set(season.Ledger.Time.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds());
        await shoppers.ScanAsync(Pack(3), address: "203.0.113.7");
        Assert.Equal(2, (await RowsAsync(3)).Count);
    }

    [Fact]
    public async Task WhenTheStoreFailsThePageIsAnsweredAndTheScanIsLostAndCounted()
    {
        var lost = new List<string>();
        using var listener = new MeterListener();
        var meter = season.Running.Get<LedgerMeters>().Meter;
        listener.InstrumentPublished = (instrument, into) =>
        {
            if (instrument.Meter == meter && instrument.Name == "ledger.scans.lost")
            {
                into.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, number, tags, _) => lost.Add($"{number} {tags[0].Value}"));
        listener.Start();
        await using (var context = season.Ledger.Context())
        {
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE scan RENAME TO hidden");
        }

        try
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => shoppers.ScanAsync(Pack(4)));
            Assert.Equal(200, (await season.Running.ReadAsync(Pack(4))).Status);
        }
        finally
        {
            await using var context = season.Ledger.Context();
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE hidden RENAME TO scan");
        }

        Assert.Equal("1 database", Assert.Single(lost));
        await shoppers.ScanAsync(Pack(4));
        Assert.Single(await RowsAsync(4));
    }

    [Fact]
    public async Task AFullQueueLosesScansAndHoldsNobodyUp()
    {
        var recorder = new ScanRecorder(new TrustedProxies(new LedgerOptions()), season.Running.Get<LedgerMeters>(), season.Ledger.Time);
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Headers.UserAgent = Shoppers.Phone;
        for (var visit = 0; visit < ScanRecorder.Room + 10; visit++)
        {
            recorder.Saw(http, new ScannedPack(default, visit, ScanKind.Outer, default, "P", "L", ""));
        }

        Assert.Equal(ScanRecorder.Room, recorder.Waiting.Count);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task OneWriteIsBoundedAndWhatDoesNotFitIsLost()
    {
        const int First = 10_000;
        var recorder = season.Running.Get<ScanRecorder>();
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Headers.UserAgent = Shoppers.Phone;
        for (var visit = 0; visit < ScanWriter.MostCounts + 10; visit++)
        {
            recorder.Saw(http, new ScannedPack(default, First + visit, ScanKind.Outer, default, "P", "L", ""));
        }

        await season.Running.Get<ScanWriter>().FlushAsync(CancellationToken.None);
        await using var context = season.Ledger.Context();
        Assert.Equal(ScanWriter.MostCounts, await context.Scans.CountAsync(row => row.Serial >= First));
    }

    [Theory]
    [InlineData("192.0.2.1", "203.0.113.7", "FR", "192.0.2.1", "")]
    [InlineData("10.0.0.5", "203.0.113.7", "FR", "203.0.113.7", "FR")]
    [InlineData("10.0.0.5", "1.2.3.4, 203.0.113.7, 10.0.0.9", "xx", "203.0.113.7", "")]
    [InlineData("10.0.0.5", "nonsense, 10.0.0.9", "F1", "10.0.0.9", "")]
    [InlineData("10.0.0.5", "", "FRA", "10.0.0.5", "")]
    public void OnlyATrustedProxyIsBelieved(string remote, string forwarded, string country, string address, string believed)
    {
        var proxies = new TrustedProxies(new LedgerOptions { TrustedProxies = "10.0.0.0/8", CountryHeader = "X-Country" });
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(remote);
        http.Request.Headers["X-Forwarded-For"] = forwarded;
        http.Request.Headers["X-Country"] = country;
        Assert.Equal((address, believed), (proxies.NeighbourhoodOf(http).ToString(), proxies.CountryOf(http)));
    }

    private static string Pack(int index) => $"/id/JIAOGULAN-TEA/10/OWN-1/21/{LabelledSeason.Roll.At(index)}";

    private async Task<List<ScanRow>> RowsAsync(int serial)
    {
        await using var context = season.Ledger.Context();
        return await context.Scans.AsNoTracking().Where(row => row.Serial == serial).OrderBy(row => row.Country).ToListAsync();
    }
}
