using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class KeptScansTests
{
    private static readonly ScannedCode Code = new("TEA", "L1", "S", false);

    [Fact]
    public void AViewHoldsForSomeSecondsAndOnlyWhileTheLogHasItsSize()
    {
        var view = ScanNoticeTests.View(LabelVerdict.Genuine);
        var time = new ManualTime(view.NowMs);
        using var kept = new KeptScans(time);
        kept.Keep(Code, 7, view);

        Assert.Same(view, kept.View(Code, 7));
        Assert.Null(kept.View(Code, 8));
        Assert.Null(kept.View(Code with { Serial = "T" }, 7));
        time.Set(view.NowMs + KeptScans.MaximumAgeMs - 1);
        Assert.Same(view, kept.View(Code, 7));
        time.Set(view.NowMs + KeptScans.MaximumAgeMs);
        Assert.Null(kept.View(Code, 7));
        time.Set(view.NowMs - 1);
        Assert.Null(kept.View(Code, 7));
    }

    [Fact]
    public void AnInventedCodeIsNotKept()
    {
        var view = ScanNoticeTests.View(LabelVerdict.UnknownSerial);
        using var kept = new KeptScans(new ManualTime(view.NowMs));
        kept.Keep(Code, 7, view);

        Assert.Null(kept.View(Code, 7));
    }
}
