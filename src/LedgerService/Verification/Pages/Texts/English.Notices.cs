namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>What is told beside the verdict.</summary>
internal static partial class English
{
    private static Dictionary<ScanNoticeKind, NoticeWords> Notices => new()
    {
        [ScanNoticeKind.VoidSerial] = new NoticeWords
        {
            Word = "Void",
            Headline = "Do not trust this pack: {issuer} declared this code void on {date}.",
            Sentence = "A label that was declared void belongs on no pack that is sold. Keep the pack and tell the shop and the brand.",
        },
        [ScanNoticeKind.NotActivated] = new NoticeWords
        {
            Word = "Not yet in use",
            Headline = "Take care: {issuer} issued this code for {product}, but has not said yet that it is on a pack.",
            Sentence = "A label comes into use when its pack is packed. If you found this code on a pack in a shop, tell the shop and the brand.",
        },
        [ScanNoticeKind.PackOpened] = new NoticeWords
        {
            Word = "Pack opened",
            Headline = "Take care: the code is genuine, but the code inside this pack was read on {date}, so the pack had been opened.",
            Sentence = "The code inside this pack was first read on {date}. If that was not you, somebody opened the pack before.",
        },
        [ScanNoticeKind.CloneSuspected] = new NoticeWords
        {
            Word = "Unusual scans",
            Headline = "Take care: {issuer} issued this code for {product}, but it, or a code made to look like it, was scanned in ways that do not fit one genuine pack.",
            Sentence = "There can be harmless reasons. It can also mean that the code was copied. If you bought this pack, compare it with another and ask the brand.",
        },
        [ScanNoticeKind.ProductIdCorrected] = new NoticeWords
        {
            Sentence = "The product number {printed} on this pack was corrected to {corrected} on {date}. The code stays right.",
        },
        [ScanNoticeKind.AlertPublished] = new NoticeWords
        {
            Word = "Alert",
            Sentence = "{publisher} published an alert on {date} that concerns this product: {subject}",
        },
    };
}
