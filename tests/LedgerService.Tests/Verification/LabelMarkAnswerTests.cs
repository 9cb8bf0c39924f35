using System.Net;
using System.Text.Json;
using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

/// <summary>
/// Four packs whose labels are activated on packing, with codes under scratch panels: place 0 is activated, 1 is not, 2 is activated and void; and
/// a batch of the producer's own serials that follows for the freed pack.
/// </summary>
public sealed class LabelMarkAnswerTests(LabelMarkAnswerTests.Marked marked) : IClassFixture<LabelMarkAnswerTests.Marked>
{
    private const long Kg = SeasonScript.Kilogram;
    private const string OwnSerial = "Line-7.000_001";
    private const string Path = "/id/JIAOGULAN-TEA/10/L1/21/";

    private static readonly SerialRoll Roll = new(new byte[32], 4);
    private static readonly SerialRoll Inner = SerialRoll.Inner(new byte[32], 4);

    public static TheoryData<string, LabelVerdict, BundleVerdict> Codes => new()
    {
        { Roll.TextAt(0), LabelVerdict.Genuine, BundleVerdict.Genuine },
        { Roll.TextAt(1), LabelVerdict.NotActivated, BundleVerdict.NotActivated },
        { Roll.TextAt(2), LabelVerdict.Void, BundleVerdict.Void },
        { Inner.TextAt(0), LabelVerdict.Genuine, BundleVerdict.Genuine },
        { Inner.TextAt(2), LabelVerdict.Void, BundleVerdict.Void },
        { OwnSerial, LabelVerdict.Genuine, BundleVerdict.Genuine },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task ALabelIsWhatWasSaidOfItOnThePageAndInItsBundle(string serial, LabelVerdict verdict, BundleVerdict bundled)
    {
        Assert.True(DigitalLink.TryParsePath(Path + serial, out var link));
        using var document = JsonDocument.Parse((await marked.Running.ReadAsync($"{Path}{serial}?format=json")).Body);
        var file = await marked.Running.Web.GetByteArrayAsync($"{Path}{serial}/bundle");

        var answer = await AskAsync(serial);
        Assert.Equal((verdict, Inner.TryFind(serial, out _)), (answer.Verdict, answer.Place!.IsInner));
        Assert.Equal(verdict switch { LabelVerdict.Void => "void", LabelVerdict.NotActivated => "not_activated", _ => "genuine" }, document.RootElement.GetProperty("verdict").GetString());
        var report = BundleVerifier.Verify(file, marked.Ledger.VerifierKeys, link);
        Assert.True(report.Verdict == bundled && report.IsSound, report.Sentence);
    }

    [Fact]
    public async Task ThePageSaysVoidFirst()
    {
        var page = WebUtility.HtmlDecode((await marked.Running.ReadAsync(Path + Roll.TextAt(2), "en")).Body);
        Assert.Contains("declared this code void on", page[page.IndexOf("<h1>", StringComparison.Ordinal)..page.IndexOf("</h1>", StringComparison.Ordinal)], StringComparison.Ordinal);
        page = WebUtility.HtmlDecode((await marked.Running.ReadAsync(Path + Roll.TextAt(1), "en")).Body);
        Assert.Contains("has not said yet that it is on a pack", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverScansAVoidLabelReadsWhatItsIssuerSaysOfItAsText()
    {
        var page = (await marked.Running.ReadAsync(Path + Roll.TextAt(2), "en")).Body;
        Assert.Contains("<q>A &lt;b&gt;roll&lt;/b&gt; was taken</q>", page, StringComparison.Ordinal);
        using var document = JsonDocument.Parse((await marked.Running.ReadAsync($"{Path}{Roll.TextAt(2)}?format=json")).Body);
        Assert.Equal(
            "A <b>roll</b> was taken", document.RootElement.GetProperty("notices")[0].GetProperty("texts").GetProperty("words").GetString());
    }

    [Fact]
    public async Task APackWhoseInnerCodeWasReadSaysSoAsARemarkAWeekLongAndFirstAfterwards()
    {
        var path = Path + Roll.TextAt(0);
        Assert.DoesNotContain("code inside this pack", await HeadedPageAsync(path), StringComparison.Ordinal);

        await ReadInsideAsync(daysAgo: SuspicionScale.HouseholdDays);
        var page = await HeadedPageAsync(path);
        Assert.Contains("<h1>This code is genuine", page, StringComparison.Ordinal);
        Assert.Contains("The code inside this pack was first read on", page, StringComparison.Ordinal);

        await ReadInsideAsync(daysAgo: SuspicionScale.HouseholdDays + 1);
        Assert.Contains("<h1>Take care: the code is genuine, but the code inside this pack was read on", await HeadedPageAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("code inside this pack", await HeadedPageAsync(Path + Roll.TextAt(2)), StringComparison.Ordinal);
    }

    private async Task<string> HeadedPageAsync(string path) => WebUtility.HtmlDecode((await marked.Running.ReadAsync(path, "en")).Body);

    private async Task ReadInsideAsync(int daysAgo)
    {
        var today = (int)(marked.Ledger.Time.GetUtcNow().ToUnixTimeMilliseconds() / 86_400_000);
        var answer = await AskAsync(Inner.TextAt(0));
        await marked.Running.Get<ScanStore>().AddAsync(
            new Dictionary<(ScannedPack, int, string), long> { [(ScannedPacks.Of(answer)!.Value, today - daysAgo, "VN")] = 1 }, CancellationToken.None);
    }

    [Fact]
    public async Task TheStatusOfAnotherLabelDoesNotPassForThatOfAVoidOne()
    {
        var voided = BundleFileOf(await marked.Running.Web.GetByteArrayAsync($"{Path}{Roll.TextAt(2)}/bundle"));
        voided.LotStatus = BundleFileOf(await marked.Running.Web.GetByteArrayAsync($"{Path}{Roll.TextAt(0)}/bundle")).LotStatus;

        var failed = Assert.Single(BundleVerifier.Verify(BundleFile.Write(voided), marked.Ledger.VerifierKeys).Checks, check => check.Outcome == CheckOutcome.Failed);
        Assert.Equal("serial", failed.Name);
    }

    [Fact]
    public async Task ASerialOfNoBatchIsInvented()
    {
        Assert.Equal(LabelVerdict.UnknownSerial, (await AskAsync("Line-7.000_002")).Verdict);
        Assert.Equal(LabelVerdict.UnknownSerial, (await AskAsync(OwnSerial.ToUpperInvariant())).Verdict);
    }

    private static Bundle BundleFileOf(byte[] file) => Bundle.Parser.ParseFrom(file.AsSpan(BundleFile.Magic.Length).ToArray());

    private Task<LabelAnswer> AskAsync(string serial) => ScannedCode.TryCreate(new LabelCode { ProductId = "JIAOGULAN-TEA", LotCode = "L1", Serial = serial }, out var code)
        ? marked.Running.Get<LabelQuery>().JudgeAsync(code, CancellationToken.None)
        : throw new FormatException(serial);

    public sealed class Marked : IAsyncLifetime
    {
        internal TestLedger Ledger { get; private set; } = null!;

        internal RunningLedger Running { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Ledger = await TestLedger.OpenAsync();
            var season = Ledger.Season;
            var maker = season.Cooperative;
            var lot = season.RecordLot(season.Pack(maker, season.RecordLot(season.Harvest(10 * Kg)), 4, 50_000));
            var batch = season.Record(season.Label(maker, lot, 4, 50_000, "L1").With(statement =>
            {
                statement.LabelBatch.ActivatedOnPacking = true;
                statement.LabelBatch.InnerRoot = ByteString.CopyFrom(Inner.Root.Span);
            }));
            season.Record(season.ActivateLabels(maker, batch, (0, 1), (2, 1)));
            season.Record(season.VoidLabels(maker, batch, LabelVoidReason.Spoilt, (2, 1)).With(statement => statement.LabelVoid.Words = "A <b>roll</b> was taken"));
            season.Record(season.Label(maker, lot, 1, 50_000, "L1")
                .With(statement =>
                {
                    statement.LabelBatch.OwnSerials = true;
                    statement.LabelBatch.SerialRoot = ByteString.CopyFrom(new OwnSerials([OwnSerial]).Root.Span);
                    statement.LabelBatch.Follows = batch.ToByteString();
                })
                .Seal("serials", new SerialSeed { Own = { OwnSerial } }));
            await Ledger.PlayAsync();
            Running = await RunningLedger.StartAsync(Ledger);
        }

        public async Task DisposeAsync()
        {
            await Running.DisposeAsync();
            await Ledger.DisposeAsync();
        }
    }
}
