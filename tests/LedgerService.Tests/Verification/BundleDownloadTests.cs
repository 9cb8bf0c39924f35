using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class BundleDownloadTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    [Fact]
    public void AFileNameHasNothingThatEndsAHeaderOrAFolder() =>
        Assert.Equal("A-L..-S", LedgerService.Verification.BundleDownload.NameOf(new LedgerService.Verification.ScannedCode("A\"\r\n", "L/..", "S;é", false)));

    [Fact]
    public async Task TheFileVerifiesWithoutTheLedger()
    {
        using var response = await season.Running.Web.GetAsync(LabelledSeason.Genuine + "/bundle");
        Assert.True(DigitalLink.TryParsePath(LabelledSeason.Genuine, out var link));

        var report = BundleVerifier.Verify(await response.Content.ReadAsByteArrayAsync(), season.Ledger.VerifierKeys, link);

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{LabelledSeason.Gtin}-L-2026.7-{link.Serial}.bundle", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.All(report.Checks, check => Assert.True(check.Outcome == CheckOutcome.Passed, $"{check}"));
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        Assert.Equal(LabelledSeason.HostileName, report.Subject!.Steps[^1].Party);
    }

    [Theory]
    [InlineData("/id/JIAOGULAN-TEA/10/OWN-1", BundleVerdict.Genuine)]
    [InlineData("/id/JIAOGULAN-TEA/10/LATE-1", BundleVerdict.Withheld)]
    public async Task AWholeBatchHasABundleToo(string path, BundleVerdict verdict)
    {
        var report = BundleVerifier.Verify(await season.Running.Web.GetByteArrayAsync($"{path}/bundle"), season.Ledger.VerifierKeys);

        Assert.True(report.IsSound, report.Sentence);
        Assert.Equal(verdict, report.Verdict);
        Assert.Equal("", report.Subject!.Serial);
    }

    [Fact]
    public async Task NoSealedPartLeavesTheLedger()
    {
        var file = await season.Running.Web.GetByteArrayAsync(LabelledSeason.SelfIssued + "/bundle");

        Assert.True(BundleFile.TryRead(file, out var bundle, out _));
        Assert.All(bundle.Entries, entry => Assert.Empty(entry.SealedParts));
        Assert.DoesNotContain(bundle.Entries, entry => V1.Statement.Parser.ParseFrom(V1.LogEntry.Parser.ParseFrom(entry.Leaf).Statement).Quota is not null);
    }

    [Theory]
    [InlineData("/id/JIAOGULAN-TEA/10/OWN-1/21/00000000000000000000/bundle")]
    [InlineData("/id/JIAOGULAN-TEA/10/OTHER/bundle")]
    [InlineData("/id/JIAOGULAN-TEA/10/OWN-1/21/00000000000000000000/qr.png")]
    [InlineData("/id/JIAOGULAN-TEA/10/OTHER/qr.svg")]
    public async Task AnInventedCodeHasNeitherBundleNorPicture(string path)
    {
        Assert.Equal(404, (await season.Running.ReadAsync(path)).Status);
    }

    [Fact]
    public async Task ABundleBringsAlongTheAreasThatLimitASignersKey()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var script = ledger.Season;
        var other = script.Record(script.AreaOf(script.Cooperative).With(statement => statement.Area.Name = "Other slope"));
        script.Record(script.LimitedKey("phone", new V1.KeyLimits { Areas = { script.Area.ToByteString(), other.ToByteString() } }));
        var draft = script.Harvest(SeasonScript.Kilogram);
        draft.Keys[0] = TestKeys.Of("phone");
        var lot = script.RecordLot(draft);
        await ledger.PlayAsync();
        await using var running = await RunningLedger.StartAsync(ledger);

        var report = BundleVerifier.Verify(await running.Get<BundleBuilder>().OfLotAsync(lot, CancellationToken.None), ledger.VerifierKeys);

        Assert.True(report.IsSound, report.Sentence);
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
    }

    [Fact]
    public async Task ABundleBringsAlongWhatEndedASignersKey()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var script = ledger.Season;
        var lot = script.RecordLot(script.Harvest(SeasonScript.Kilogram));
        script.Record(script.KeyGrant(script.Cooperative, "phone"));
        script.NowMs += SeasonScript.Day;
        var revocation = script.Record(script.KeyRevocation(script.Owner, "cooperative"));
        await ledger.PlayAsync();
        await using var running = await RunningLedger.StartAsync(ledger);

        var file = await running.Get<BundleBuilder>().OfLotAsync(lot, CancellationToken.None);

        Assert.True(BundleFile.TryRead(file, out var bundle, out _));
        Assert.Contains(bundle.Entries, entry => StatementId.Of(V1.LogEntry.Parser.ParseFrom(entry.Leaf).Statement.Span) == revocation);
        Assert.Equal(BundleVerdict.Genuine, BundleVerifier.Verify(file, ledger.VerifierKeys).Verdict);
    }

    [Fact]
    public async Task WhatIsRecordedWhileABundleIsMadeIsNotPutIntoItsSmallerTree()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var script = ledger.Season;
        var lot = script.RecordLot(script.Harvest(SeasonScript.Kilogram));
        await ledger.PlayAsync();
        var size = (ulong)script.Entries.Count;
        var after = script.Record(script.Accreditation());
        await ledger.PlayAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        var harvest = await running.Get<StatementReader>().FindAsync([lot.Statement], CancellationToken.None);
        var entries = running.Get<BundleEntries>();

        Assert.DoesNotContain(await entries.CloseAsync(harvest, [], size, CancellationToken.None), entry => entry.Index >= size);
        Assert.Contains(await entries.CloseAsync(harvest, [], size + 1, CancellationToken.None), entry => entry.Id == after);
    }

    [Fact]
    public async Task AnUnknownLotHasNoBundle()
    {
        Assert.Null(await season.Running.Get<BundleBuilder>().OfLotAsync(default, CancellationToken.None));
    }
}
