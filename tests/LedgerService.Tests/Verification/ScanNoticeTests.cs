using System.Net;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class ScanNoticeTests
{
    private const long Day = 86_400_000;
    private static readonly PageText English = PageLanguage.All.Single(text => text.Tag == "en");

    public static TheoryData<LabelVerdict, string, string, string> FirstSentences => new()
    {
        { LabelVerdict.Genuine, "Note", "This code is genuine", "Genuine" },
        { LabelVerdict.Genuine, "Care", "Take care: Brand &amp; Sons issued this code for Tea, but it was seen in more places", "Seen in too many places" },
        { LabelVerdict.Withheld, "Care", "may not carry the claim", "Claim withheld" },
        { LabelVerdict.Withheld, "Stop", "Take care: Brand &amp; Sons issued", "Seen in too many places" },
        { LabelVerdict.Recalled, "Stop", "Recalled:", "Recalled" },
        { LabelVerdict.UnknownSerial, "Stop", "this code was not issued", "Not issued" },
    };

    [Theory]
    [MemberData(nameof(FirstSentences))]
    public void TheGravestIsTheFirstSentenceAndTheNoticeIsToldInAnyCase(LabelVerdict verdict, string tone, string sentence, string word)
    {
        var page = VerdictSection.Of(View(verdict, new ScanNotice(ScanNoticeKind.CloneSuspected, Enum.Parse<ScanTone>(tone))), English).Markup;

        Assert.Contains(sentence, page[page.IndexOf("<h1>", StringComparison.Ordinal)..page.IndexOf("</h1>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains($"<span>{word}</span>", page, StringComparison.Ordinal);
        Assert.Contains("There can be harmless reasons.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ANoticeWithoutWordsForItNeverTakesTheFirstSentence()
    {
        var page = VerdictSection.Of(View(LabelVerdict.Genuine, new ScanNotice(ScanNoticeKind.AlertPublished, ScanTone.Stop)), English).Markup;

        Assert.Contains("<h1>This code is genuine", page, StringComparison.Ordinal);
    }

    [Fact]
    public void TheGravestNoticeIsToldFirst()
    {
        var page = VerdictSection.Of(
            View(LabelVerdict.Recalled, new ScanNotice(ScanNoticeKind.CloneSuspected, ScanTone.Care), new ScanNotice(ScanNoticeKind.VoidSerial, ScanTone.Stop)
            {
                Days = new Dictionary<string, long> { ["date"] = Day },
            }),
            English).Markup;

        var notices = page[page.IndexOf("</h1>", StringComparison.Ordinal)..];
        Assert.InRange(notices.IndexOf("void", StringComparison.Ordinal), 0, notices.IndexOf("harmless", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryNoticeFillsItsValuesInEveryLanguageAndNoValueIsMarkup()
    {
        foreach (var text in PageLanguage.All)
        {
            foreach (var kind in Enum.GetValues<ScanNoticeKind>())
            {
                var notice = new ScanNotice(kind, ScanTone.Care)
                {
                    Texts = new Dictionary<string, string> { ["printed"] = "<b>1", ["corrected"] = "<b>2", ["publisher"] = "<b>3", ["subject"] = "<b>{date}" },
                    Days = new Dictionary<string, long> { ["date"] = 20_000 * Day },
                };
                var page = VerdictSection.Of(View(LabelVerdict.Genuine, notice), text).Markup;

                Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"\{(?!date\})[a-z]+\}", WebUtility.HtmlDecode(page));
            }
        }
    }

    internal static ScanView View(LabelVerdict verdict, params ScanNotice[] notices) => new(
        new LabelAnswer(new ScannedCode("TEA", "L1", "S", false), verdict, new LabelBatchRecord { Batch = new LabelBatch { ProductName = "Tea" } }, new LotRecord()),
        "Scheme",
        "Brand & Sons",
        "Gynostemma pentaphyllum",
        PlantPart.Leaf,
        0,
        [],
        false,
        [],
        verdict == LabelVerdict.Recalled ? [new ScanRecall("R", "why", "do", 0, null, "")] : [],
        notices,
        new Checkpoint("example.org/test", 1, Hash.FromBytes(new byte[32])),
        Day);
}
