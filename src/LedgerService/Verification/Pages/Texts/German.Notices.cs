namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>What is told beside the verdict.</summary>
internal static partial class German
{
    private static Dictionary<ScanNoticeKind, NoticeWords> Notices => new()
    {
        [ScanNoticeKind.VoidSerial] = new NoticeWords
        {
            Word = "Ungültig",
            Headline = "Trauen Sie dieser Packung nicht: {issuer} hat diesen Code am {date} für ungültig erklärt.",
            Sentence = "Ein für ungültig erklärtes Etikett gehört auf keine Packung, die verkauft wird. Behalten Sie die Packung und sagen Sie es dem Laden und der Marke.",
        },
        [ScanNoticeKind.NotActivated] = new NoticeWords
        {
            Word = "Noch nicht in Gebrauch",
            Headline = "Vorsicht: {issuer} hat diesen Code für {product} ausgegeben, aber noch nicht gesagt, dass er auf einer Packung ist.",
            Sentence = "Ein Etikett kommt in Gebrauch, wenn seine Packung gepackt wird. Haben Sie diesen Code auf einer Packung im Laden gefunden, sagen Sie es dem Laden und der Marke.",
        },
        [ScanNoticeKind.PackOpened] = new NoticeWords
        {
            Word = "Packung geöffnet",
            Headline = "Vorsicht: Der Code ist echt, aber der Code in dieser Packung wurde am {date} gelesen; sie war also geöffnet.",
            Sentence = "Der Code in dieser Packung wurde am {date} zum ersten Mal gelesen. Waren Sie das nicht, hat vorher jemand die Packung geöffnet.",
        },
        [ScanNoticeKind.CloneSuspected] = new NoticeWords
        {
            Word = "Auffällige Scans",
            Headline = "Vorsicht: {issuer} hat diesen Code für {product} ausgegeben, aber er oder ein nachgemachter wurde so gescannt, wie es zu einer einzigen echten Packung nicht passt.",
            Sentence = "Das kann harmlose Gründe haben. Es kann auch heißen, dass der Code kopiert wurde. Haben Sie diese Packung gekauft, vergleichen Sie sie mit einer anderen und fragen Sie die Marke.",
        },
        [ScanNoticeKind.ProductIdCorrected] = new NoticeWords
        {
            Sentence = "Die Produktnummer {printed} auf dieser Packung wurde am {date} zu {corrected} berichtigt. Der Code bleibt richtig.",
        },
        [ScanNoticeKind.AlertPublished] = new NoticeWords
        {
            Word = "Warnung",
            Sentence = "{publisher} hat am {date} eine Warnung veröffentlicht, die dieses Produkt betrifft: {subject}",
        },
    };
}
