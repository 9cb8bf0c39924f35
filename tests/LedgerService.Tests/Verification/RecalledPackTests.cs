using System.Net;
using System.Text.Json;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

/// <summary>Two packed batches: L1 of a harvest that is recalled or declared wrong after it was packed, L2 of another.</summary>
public sealed class RecalledPackTests : IAsyncLifetime
{
    private const long Kg = SeasonScript.Kilogram;
    private const string Path = "/id/JIAOGULAN-TEA/10/L1";

    private TestLedger ledger = null!;
    private RunningLedger running = null!;

    private SeasonScript Season => ledger.Season;

    private LotKey Harvest { get; set; }

    private LotKey Packed { get; set; }

    public async Task InitializeAsync()
    {
        ledger = await TestLedger.OpenAsync();
        (Harvest, Packed) = Label("L1");
        _ = Label("L2");
        running = await RunningLedger.StartAsync(ledger);
    }

    public async Task DisposeAsync()
    {
        await running.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Recalled: Example cooperative has taken Jiaogulan tea back")]
    [InlineData("vi", "Đã thu hồi: từ ngày")]
    [InlineData("zh", "已召回：自")]
    public async Task ThePageSaysFirstThatItIsRecalledWithTheAdvice(string language, string sentence)
    {
        Season.Record(Season.Recall(Season.Cooperative, Harvest));
        await PlayAsync();

        var page = WebUtility.HtmlDecode((await running.ReadAsync(Path, language)).Body);
        Assert.Contains(sentence, page[page.IndexOf("<h1>", StringComparison.Ordinal)..page.IndexOf("</h1>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("Do not drink it; bring it back to the shop", page, StringComparison.Ordinal);
        var other = WebUtility.HtmlDecode((await running.ReadAsync(Path.Replace("L1", "L2", StringComparison.Ordinal), language)).Body);
        Assert.DoesNotContain("bring it back", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MachinesCallersAndTheBundleAreToldToo()
    {
        var recall = Season.Record(Season.Recall(Season.Owner, Harvest));
        await PlayAsync();

        using var document = JsonDocument.Parse((await running.ReadAsync(Path + "?format=json")).Body);
        Assert.Equal("recalled", document.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("Moths were found in it", document.RootElement.GetProperty("recalls")[0].GetProperty("reason").GetString());
        Assert.True(ScannedCode.TryCreate(new LabelCode { ProductId = "JIAOGULAN-TEA", LotCode = "L1" }, out var code));
        var answer = await running.Get<LabelQuery>().JudgeAsync(code, CancellationToken.None);
        Assert.Equal((LabelVerdict.Recalled, recall.ToByteString()), (answer.Verdict, Assert.Single(answer.Matters.Recalls).Id));
        var lot = (await ledger.Api<CustodyApi>().GetLot(new GetLotRequest { Id = Packed.ToMessage() }, new TestCall())).Lot;
        Assert.Equal((ClaimStatus.Certified, recall.ToByteString()), (lot.Claim, Assert.Single(lot.Recalls).Id));
        var report = await BundleAsync();
        Assert.Equal((BundleVerdict.Recalled, true), (report.Verdict, report.IsSound));
        Assert.Contains("Do not drink it", report.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVoidPackOfRecalledGoodsIsRecalledFirstAndNoPackHasAnInnerCodeThatItsBatchDoesNotName()
    {
        var (void2, inner0) = (new SerialRoll(new byte[32], 20).TextAt(2), SerialRoll.Inner(new byte[32], 20).TextAt(0));
        var batch = Season.Entries.First(entry => entry.Statement.Message.LabelBatch is not null).Statement.Id;
        Season.Record(Season.VoidLabels(Season.Cooperative, batch, LabelVoidReason.Spoilt, (2, 1)));
        await PlayAsync();
        Assert.Equal(("void", "unknown_serial"), (await VerdictAsync(void2), await VerdictAsync(inner0)));

        // What was read a moment ago is told again for a while.
        Season.NowMs += KeptScans.MaximumAgeMs;
        Season.Record(Season.Recall(Season.Cooperative, Harvest));
        await PlayAsync();
        Assert.Equal("recalled", await VerdictAsync(void2));

        async Task<string?> VerdictAsync(string serial)
        {
            using var document = JsonDocument.Parse((await running.ReadAsync($"{Path}/21/{serial}?format=json")).Body);
            return document.RootElement.GetProperty("verdict").GetString();
        }
    }

    [Fact]
    public async Task ALiftedRecallIsHistoryAndNoVerdict()
    {
        Season.Record(Season.Lift(Season.Owner, Season.Record(Season.Recall(Season.Owner, Harvest))));
        await PlayAsync();

        var page = WebUtility.HtmlDecode((await running.ReadAsync(Path, "en")).Body);
        Assert.Contains("This batch is genuine", page, StringComparison.Ordinal);
        Assert.Contains("Earlier recalls, now lifted", page, StringComparison.Ordinal);
        Assert.Contains("The laboratory found nothing", page, StringComparison.Ordinal);
        var report = await BundleAsync();
        Assert.Equal((BundleVerdict.Genuine, true), (report.Verdict, Assert.Single(report.Subject!.Recalls).IsLifted));
    }

    [Fact]
    public async Task ADeclaredErrorBehindAPackWithholdsItsClaimAndIsToldWithItsCorrection()
    {
        var right = StatementId.Of([9]);
        var declaration = Season.Record(Season.DeclareError(Season.Cooperative, Harvest.Statement, right));
        await PlayAsync();

        var page = WebUtility.HtmlDecode((await running.ReadAsync(Path, "en")).Body);
        Assert.Contains("may not carry the claim", page, StringComparison.Ordinal);
        Assert.Contains("DECLARED_IN_ERROR", page, StringComparison.Ordinal);
        Assert.Equal(BundleVerdict.Withheld, (await BundleAsync()).Verdict);
        var lot = (await ledger.Api<CustodyApi>().GetLot(new GetLotRequest { Id = Packed.ToMessage() }, new TestCall())).Lot;
        Assert.Equal((ClaimStatus.Withheld, declaration.ToByteString()), (lot.Claim, Assert.Single(lot.Errors).Id));
        Assert.Equal(right.ToByteString(), Assert.Single(lot.Errors[0].Declaration.CorrectedBy));
        Assert.Contains(lot.Notices, notice => notice.Code == "DECLARED_IN_ERROR");
    }

    [Fact]
    public async Task ADisputeIsShownOnItsLotAlone()
    {
        var dispute = Season.Record(Season.Dispute(Season.Body, Harvest));
        Season.Record(Season.Settle(Season.Owner, dispute, DisputeOutcome.Upheld));
        await PlayAsync();

        var harvest = (await ledger.Api<CustodyApi>().GetLot(new GetLotRequest { Id = Harvest.ToMessage() }, new TestCall())).Lot;
        var packed = (await ledger.Api<CustodyApi>().GetLot(new GetLotRequest { Id = Packed.ToMessage() }, new TestCall())).Lot;
        Assert.Equal((DisputeOutcome.Upheld, ClaimStatus.Certified), (Assert.Single(harvest.Disputes).Outcome, harvest.Claim));
        Assert.Empty(packed.Disputes);
    }

    private (LotKey Harvest, LotKey Packed) Label(string code)
    {
        Season.NowMs++;
        var harvest = Season.RecordLot(Season.Harvest(Kg));
        var packed = Season.RecordLot(Season.Pack(Season.Cooperative, harvest, 20, 50_000));
        Season.Record(Season.Label(Season.Cooperative, packed, 20, 50_000, code));
        return (harvest, packed);
    }

    private async Task PlayAsync()
    {
        await ledger.PlayAsync();
        ledger.Time.Set(Season.NowMs + SeasonScript.Day);
    }

    private async Task<BundleReport> BundleAsync() =>
        BundleVerifier.Verify(await running.Web.GetByteArrayAsync(Path + "/bundle"), ledger.VerifierKeys);
}
