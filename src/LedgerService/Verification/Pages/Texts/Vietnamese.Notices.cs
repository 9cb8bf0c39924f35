namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>What is told beside the verdict.</summary>
internal static partial class Vietnamese
{
    private static Dictionary<ScanNoticeKind, NoticeWords> Notices => new()
    {
        [ScanNoticeKind.VoidSerial] = new NoticeWords
        {
            Word = "Mã đã bị hủy",
            Headline = "Đừng tin gói hàng này: {issuer} đã hủy mã này ngày {date}.",
            Sentence = "Nhãn đã hủy không được có trên gói hàng nào đang bán. Hãy giữ gói hàng lại và báo cho cửa hàng và nhãn hàng.",
        },
        [ScanNoticeKind.NotActivated] = new NoticeWords
        {
            Word = "Mã chưa được dùng",
            Headline = "Hãy cẩn thận: {issuer} đã phát hành mã này cho {product}, nhưng chưa cho biết mã đã được dán lên gói hàng.",
            Sentence = "Nhãn bắt đầu có hiệu lực khi gói hàng được đóng. Nếu bạn thấy mã này trên gói hàng trong cửa hàng, hãy báo cho cửa hàng và nhãn hàng.",
        },
        [ScanNoticeKind.PackOpened] = new NoticeWords
        {
            Word = "Gói đã mở",
            Headline = "Hãy cẩn thận: mã là thật, nhưng mã bên trong gói này đã được đọc ngày {date}, nghĩa là gói đã bị mở.",
            Sentence = "Mã bên trong gói này được đọc lần đầu ngày {date}. Nếu không phải bạn, thì đã có người mở gói trước đó.",
        },
        [ScanNoticeKind.CloneSuspected] = new NoticeWords
        {
            Word = "Lượt quét bất thường",
            Headline = "Hãy cẩn thận: {issuer} đã phát hành mã này cho {product}, nhưng mã này, hoặc một mã làm giả theo nó, đã được quét theo cách không phù hợp với một gói hàng thật.",
            Sentence = "Có thể có lý do bình thường. Cũng có thể mã đã bị sao chép. Nếu bạn đã mua gói này, hãy so với gói khác và hỏi nhãn hàng.",
        },
        [ScanNoticeKind.ProductIdCorrected] = new NoticeWords
        {
            Sentence = "Mã sản phẩm {printed} in trên gói này đã được sửa thành {corrected} ngày {date}. Mã trên gói vẫn đúng.",
        },
        [ScanNoticeKind.AlertPublished] = new NoticeWords
        {
            Word = "Cảnh báo",
            Sentence = "Ngày {date}, {publisher} đã công bố cảnh báo liên quan đến sản phẩm này: {subject}",
        },
    };
}
