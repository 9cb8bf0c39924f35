using Traceability.LedgerService.Log;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class KeptScansTests
{
    private static readonly ScannedCode Code = new("TEA", "L1", "S", false);

    [Fact]
    public void AViewHoldsForSomeSecondsAndOnlyUntilTheNextCommit()
    {
        var view = ScanNoticeTests.View(LabelVerdict.Genuine);
        var time = new ManualTime(view.NowMs);
        var commits = new CommitSignal();
        using var kept = new KeptScans(time);
        kept.Keep(Code, commits.Next, view);

        Assert.Same(view, kept.View(Code));
        Assert.Null(kept.View(Code with { Serial = "T" }));
        time.Set(view.NowMs + KeptScans.LeastAgeMs - 1);
        Assert.Same(view, kept.View(Code));
        time.Set(view.NowMs + KeptScans.MaximumAgeMs);
        Assert.Null(kept.View(Code));
        time.Set(view.NowMs - 1);
        Assert.Null(kept.View(Code));
        time.Set(view.NowMs);
        commits.Raise();
        Assert.Null(kept.View(Code));
    }

    [Fact]
    public void WhatWasReadTogetherIsNotReadAnewTogether()
    {
        var view = ScanNoticeTests.View(LabelVerdict.Genuine);
        var time = new ManualTime(view.NowMs);
        using var kept = new KeptScans(time);
        ScannedCode[] codes = [.. Enumerable.Range(0, 200).Select(number => Code with { Serial = $"S{number}" })];
        Array.ForEach(codes, code => kept.Keep(code, new CommitSignal().Next, view));

        time.Set(view.NowMs + ((KeptScans.LeastAgeMs + KeptScans.MaximumAgeMs) / 2));
        Assert.InRange(codes.Count(code => kept.View(code) is not null), 50, 150);
    }

    [Fact]
    public void WhatWasReadBesideACommitIsNotKept()
    {
        var view = ScanNoticeTests.View(LabelVerdict.Genuine);
        var commits = new CommitSignal();
        using var kept = new KeptScans(new ManualTime(view.NowMs));
        var nextCommit = commits.Next;
        commits.Raise();
        kept.Keep(Code, nextCommit, view);

        Assert.Null(kept.View(Code));
    }

    [Fact]
    public void AVerdictOnALotCodeIsNotAViewOfIt()
    {
        var view = ScanNoticeTests.View(LabelVerdict.Genuine);
        var lot = Code with { Serial = "" };
        using var kept = new KeptScans(new ManualTime(view.NowMs));
        kept.Keep(lot, new CommitSignal().Next, view.Answer);

        Assert.Same(view.Answer, kept.Verdict(lot));
        Assert.Null(kept.View(lot));
    }

    [Fact]
    public void AnInventedCodeIsNotKept()
    {
        var view = ScanNoticeTests.View(LabelVerdict.UnknownSerial);
        using var kept = new KeptScans(new ManualTime(view.NowMs));
        kept.Keep(Code, new CommitSignal().Next, view);

        Assert.Null(kept.View(Code));
    }
}
