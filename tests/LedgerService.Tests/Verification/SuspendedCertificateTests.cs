using System.Net;
using System.Text.Json;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class SuspendedCertificateTests : IAsyncLifetime
{
    private const string Path = "/id/JIAOGULAN-TEA/10/L1";

    private TestLedger ledger = null!;
    private RunningLedger running = null!;

    private LotKey Restored { get; set; }

    private StatementId Suspension { get; set; }

    public async Task InitializeAsync()
    {
        ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(SeasonScript.Kilogram)), 20, 50_000));
        season.Record(season.Label(season.Cooperative, packed, 20, 50_000, "L1"));
        var measures = SeasonScript.Measures(SeasonScript.Kilogram);
        measures.Position.LatitudeE7 += 10_000_000;
        Restored = season.RecordLot(season.Harvest(SeasonScript.Kilogram).Seal("measures", measures));
        season.Record(season.Resolve(season.Body, Restored, V1.ClaimDecision.Restore));
        season.NowMs += SeasonScript.Day;
        Suspension = season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Suspended));
        await ledger.PlayAsync();
        ledger.Time.Set(season.NowMs + SeasonScript.Day);
        running = await RunningLedger.StartAsync(ledger);
    }

    public async Task DisposeAsync()
    {
        await running.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "This batch is genuine", "certificate EX-0001 behind it has been suspended since 1 April 2026.", "in force")]
    [InlineData("vi", "Lô này là thật", "giấy chứng nhận EX-0001 của hàng này bị đình chỉ từ ngày 01/04/2026.", "còn hiệu lực")]
    [InlineData("zh", "此批次为真", "证书 EX-0001 自2026年4月1日起暂停。", "有效")]
    public async Task ThePageSaysThatThePackIsGenuineAndTheCertificateSuspendedSince(string language, string genuine, string suspended, string packed)
    {
        var page = WebUtility.HtmlDecode((await running.ReadAsync(Path, language)).Body);
        var heading = page[page.IndexOf("<h1>", StringComparison.Ordinal)..page.IndexOf("</h1>", StringComparison.Ordinal)];

        Assert.Contains(genuine, heading, StringComparison.Ordinal);
        Assert.Contains(suspended, heading, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"ok\">{packed}</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"no\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMachineReadsGenuineWithTheCertificatesStatus()
    {
        using var document = JsonDocument.Parse((await running.ReadAsync(Path + "?format=json")).Body);
        var root = document.RootElement;

        Assert.Equal(("genuine", "suspended"), (root.GetProperty("verdict").GetString(), root.GetProperty("certificateStatus").GetString()));
        Assert.Equal(DateTimeOffset.Parse("2026-04-01T00:00:00Z", null), root.GetProperty("certificateStatusSince").GetDateTimeOffset());
        var certificate = root.GetProperty("certificates")[0];
        Assert.False(certificate.GetProperty("inForceNow").GetBoolean());
        Assert.Equal(("suspended", "in_force"), (certificate.GetProperty("statusNow").GetString(), certificate.GetProperty("statusWhenPacked").GetString()));
    }

    [Fact]
    public async Task ABundleBringsAlongWhatSuspendedACertificate()
    {
        var file = await running.Web.GetByteArrayAsync(Path + "/bundle");

        Assert.True(BundleFile.TryRead(file, out var bundle, out _));
        Assert.Contains(bundle.Entries, entry => StatementId.Of(V1.LogEntry.Parser.ParseFrom(entry.Leaf).Statement.Span) == Suspension);
        Assert.Equal(BundleVerdict.Genuine, BundleVerifier.Verify(file, ledger.VerifierKeys).Verdict);
    }

    [Fact]
    public async Task TheRegistryListsWhatBecameOfACertificate()
    {
        var response = await ledger.Api<RegistryApi>().ListCertificates(
            new V1.ListCertificatesRequest { Operator = ledger.Season.Cooperative.Id.ToByteString() }, new TestCall());

        var change = Assert.Single(Assert.Single(response.Certificates).Changes);
        Assert.Equal((Suspension.ToByteString(), V1.CertificateStanding.Suspended), (change.Id, change.Standing));
    }

    [Fact]
    public async Task ARestoredLotHasAGenuineBundle()
    {
        var file = await running.Get<BundleBuilder>().OfLotAsync(Restored, CancellationToken.None);

        Assert.Equal(BundleVerdict.Genuine, BundleVerifier.Verify(file, ledger.VerifierKeys).Verdict);
    }
}
