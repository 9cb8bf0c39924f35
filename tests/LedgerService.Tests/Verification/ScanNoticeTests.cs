using System.Net;
using System.Text.RegularExpressions;
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
        { LabelVerdict.Genuine, "Care", "Take care: Brand &amp; Sons issued this code for Tea, but it, or a code made to look like it, was scanned", "Unusual scans" },
        { LabelVerdict.Withheld, "Care", "may not carry the claim", "Claim withheld" },
        { LabelVerdict.Withheld, "Stop", "Take care: Brand &amp; Sons issued", "Unusual scans" },
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

    /// <summary>One sentence stands for all ten reasons, from too many places to serials that were invented: it names none of them.</summary>
    [Theory]
    [InlineData("en", "place", "countr", "often", "recall", "void", "open")]
    [InlineData("de", "Ort", "Länd", "oft", "Rückruf", "ungültig", "geöffnet")]
    [InlineData("fr", "endroit", "pays", "souvent", "rappel", "annul", "ouvert")]
    [InlineData("es", "lugar", "país", "menudo", "retirad", "anulad", "abiert")]
    [InlineData("vi", "nơi", "nước", "nhiều lần", "thu hồi", "vô hiệu", "mở")]
    [InlineData("zh-Hans", "地点", "国家", "次数", "召回", "作废", "打开")]
    public void ASuspectedCopyIsToldInWordsThatHoldForEveryReason(string tag, params string[] reasons)
    {
        var text = PageLanguage.All.Single(text => text.Tag == tag);
        var page = WebUtility.HtmlDecode(VerdictSection.Of(View(LabelVerdict.Genuine, new ScanNotice(ScanNoticeKind.CloneSuspected, ScanTone.Care)), text).Markup);

        Assert.All(reasons, reason => Assert.DoesNotContain(reason, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void EveryLinkOfASavedPageLeadsToTheServiceAlsoTheOneToTheForm()
    {
        var page = SavedPage.Of(View(LabelVerdict.Genuine), English, "0", [1], "https://trace.example").Markup;
        var links = Regex.Matches(page, "(href|src|action)=\"(?<to>[^\"]*)\"").Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value)).ToArray();

        Assert.Contains("https://trace.example/report?product=TEA&lot=L1&serial=S&lang=en", links);
        Assert.All(links, link => Assert.StartsWith("https://trace.example/", link, StringComparison.Ordinal));
        Assert.DoesNotContain("<dt>Today</dt>", page, StringComparison.Ordinal);
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
