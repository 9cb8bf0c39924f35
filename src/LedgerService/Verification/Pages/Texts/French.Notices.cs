namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>What is told beside the verdict.</summary>
internal static partial class French
{
    private static Dictionary<ScanNoticeKind, NoticeWords> Notices => new()
    {
        [ScanNoticeKind.VoidSerial] = new NoticeWords
        {
            Word = "Annulé",
            Headline = "Ne vous fiez pas à ce paquet : {issuer} a annulé ce code le {date}.",
            Sentence = "Une étiquette annulée n’a sa place sur aucun paquet en vente. Gardez le paquet et prévenez le magasin et la marque.",
        },
        [ScanNoticeKind.NotActivated] = new NoticeWords
        {
            Word = "Pas encore en service",
            Headline = "Attention : {issuer} a émis ce code pour {product}, mais n’a pas encore dit qu’il est sur un paquet.",
            Sentence = "Une étiquette entre en service lors du conditionnement. Si vous avez trouvé ce code sur un paquet en magasin, prévenez le magasin et la marque.",
        },
        [ScanNoticeKind.PackOpened] = new NoticeWords
        {
            Word = "Paquet ouvert",
            Headline = "Attention : le code est authentique, mais le code placé dans ce paquet a été lu le {date} ; le paquet avait donc été ouvert.",
            Sentence = "Le code placé dans ce paquet a été lu pour la première fois le {date}. Si ce n’était pas vous, quelqu’un a ouvert le paquet avant.",
        },
        [ScanNoticeKind.CloneSuspected] = new NoticeWords
        {
            Word = "Lectures inhabituelles",
            Headline = "Attention : {issuer} a émis ce code pour {product}, mais ce code, ou un autre imité de lui, a été lu d’une manière qui ne convient pas à un seul paquet authentique.",
            Sentence = "Il peut y avoir des raisons anodines. Il se peut aussi que le code ait été copié. Si vous avez acheté ce paquet, comparez-le avec un autre et interrogez la marque.",
        },
        [ScanNoticeKind.ProductIdCorrected] = new NoticeWords
        {
            Sentence = "Le numéro de produit {printed} imprimé sur ce paquet a été corrigé en {corrected} le {date}. Le code reste juste.",
        },
        [ScanNoticeKind.AlertPublished] = new NoticeWords
        {
            Word = "Alerte",
            Sentence = "{publisher} a publié le {date} une alerte qui concerne ce produit : {subject}",
        },
    };
}
