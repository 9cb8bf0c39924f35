namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>What is told beside the verdict.</summary>
internal static partial class Spanish
{
    private static Dictionary<ScanNoticeKind, NoticeWords> Notices => new()
    {
        [ScanNoticeKind.VoidSerial] = new NoticeWords
        {
            Word = "Anulado",
            Headline = "No se fíe de este envase: {issuer} anuló este código el {date}.",
            Sentence = "Una etiqueta anulada no debe estar en ningún envase en venta. Guarde el envase y avise a la tienda y a la marca.",
        },
        [ScanNoticeKind.NotActivated] = new NoticeWords
        {
            Word = "Aún sin uso",
            Headline = "Cuidado: {issuer} emitió este código para {product}, pero aún no ha dicho que esté en un envase.",
            Sentence = "Una etiqueta entra en uso al llenarse su envase. Si encontró este código en un envase de una tienda, avise a la tienda y a la marca.",
        },
        [ScanNoticeKind.PackOpened] = new NoticeWords
        {
            Word = "Envase abierto",
            Headline = "Cuidado: el código es auténtico, pero el código del interior de este envase se leyó el {date}, así que estaba abierto.",
            Sentence = "El código del interior de este envase se leyó por primera vez el {date}. Si no fue usted, alguien abrió antes el envase.",
        },
        [ScanNoticeKind.CloneSuspected] = new NoticeWords
        {
            Word = "Lecturas inusuales",
            Headline = "Cuidado: {issuer} emitió este código para {product}, pero este código, u otro que lo imita, se ha leído de un modo que no corresponde a un solo envase auténtico.",
            Sentence = "Puede haber motivos inocentes. También puede significar que el código fue copiado. Si compró este envase, compárelo con otro y pregunte a la marca.",
        },
        [ScanNoticeKind.ProductIdCorrected] = new NoticeWords
        {
            Sentence = "El número de producto {printed} de este envase se corrigió a {corrected} el {date}. El código sigue siendo correcto.",
        },
        [ScanNoticeKind.AlertPublished] = new NoticeWords
        {
            Word = "Alerta",
            Sentence = "{publisher} publicó el {date} una alerta que afecta a este producto: {subject}",
        },
    };
}
