namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>What is told beside the verdict.</summary>
internal static partial class Chinese
{
    private static Dictionary<ScanNoticeKind, NoticeWords> Notices => new()
    {
        [ScanNoticeKind.VoidSerial] = new NoticeWords
        {
            Word = "已作废",
            Headline = "请勿相信此包装：{issuer} 已于{date}宣布此码作废。",
            Sentence = "已作废的标签不应出现在任何在售包装上。请保留包装，并告知商店和品牌方。",
        },
        [ScanNoticeKind.NotActivated] = new NoticeWords
        {
            Word = "尚未启用",
            Headline = "请注意：{issuer} 为 {product} 发行了此码，但尚未说明它已用在包装上。",
            Sentence = "标签在包装完成时启用。如果您在商店的包装上看到此码，请告知商店和品牌方。",
        },
        [ScanNoticeKind.PackOpened] = new NoticeWords
        {
            Word = "包装已开启",
            Headline = "请注意：此码为真，但包装内的码已于{date}被读取，说明包装已被打开。",
            Sentence = "包装内的码于{date}首次被读取。如果不是您本人，则此前有人打开过包装。",
        },
        [ScanNoticeKind.CloneSuspected] = new NoticeWords
        {
            Word = "扫描情况异常",
            Headline = "请注意：{issuer} 为 {product} 发行了此码，但此码或仿造它的码，其扫描情况与一个真实包装不符。",
            Sentence = "这可能有正常的原因，也可能说明此码被复制。如果您购买了此包装，请与另一个包装比较，并询问品牌方。",
        },
        [ScanNoticeKind.ProductIdCorrected] = new NoticeWords
        {
            Sentence = "此包装上的产品编号 {printed} 已于{date}更正为 {corrected}。此码仍然有效。",
        },
        [ScanNoticeKind.AlertPublished] = new NoticeWords
        {
            Word = "警示",
            Sentence = "{publisher} 于{date}发布了与此产品有关的警示：{subject}",
        },
    };
}
