using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Vietnamese.</summary>
internal static class Vietnamese
{
    public static PageText Text { get; } = new()
    {
        Tag = "vi",
        Name = "Tiếng Việt",
        DateFormat = "dd/MM/yyyy",
        Verdict = new VerdictText
        {
            GenuineWord = "Mã thật",
            WithheldWord = "Chưa được công nhận",
            UnknownWord = "Mã không được phát hành",
            Genuine = "Mã này là thật: {issuer} đã phát hành mã cho {product}, và mọi công đoạn phía sau đều được ghi lại và chứng nhận.",
            GenuineBatch = "Lô này là thật: {issuer} đã phát hành với tên {product}, và mọi công đoạn phía sau đều được ghi lại và chứng nhận. Hãy quét mã trên từng gói để kiểm tra gói đó.",
            Withheld = "{issuer} đã phát hành mã này cho {product}, nhưng gói hàng không được mang công bố của chương trình “{scheme}”.",
            WithheldBatch = "{issuer} đã phát hành lô này với tên {product}, nhưng lô không được mang công bố của chương trình “{scheme}”.",
            UnknownSerial = "Đừng tin gói hàng này: {issuer} có phát hành nhãn cho lô này, nhưng mã này không được phát hành.",
            UnknownBatch = "Không có mã này: không có sản phẩm nào với mã số và số lô này được ghi ở đây.",
            UnknownAdvice = "Hãy so mã với phần in trên gói. Nếu giống nhau, hãy giữ gói hàng lại và báo cho cửa hàng và nhãn hàng.",
            Why = "Vì sao chưa được công nhận",
        },
        Scan = new ScanText
        {
            Title = "Kiểm tra mã",
            Product = "Sản phẩm",
            ProductId = "Mã sản phẩm",
            Lot = "Số lô",
            Serial = "Số sê-ri",
            Plant = "Cây",
            Packed = "Ngày đóng gói",
            Chain = "Từ rừng đến gói hàng",
            Times = "{count} lần",
            ChainTooLong = "Chuỗi này quá dài để hiện trên một trang; sổ cái có đầy đủ.",
            UnderCertificate = "theo giấy chứng nhận {number}",
            Certificate = "Giấy chứng nhận",
            NoCertificate = "Không có giấy chứng nhận nào cho hàng này.",
            Standard = "Tiêu chuẩn",
            Body = "Tổ chức chứng nhận",
            Holder = "Đơn vị được chứng nhận",
            Validity = "Hiệu lực",
            Span = "{from} đến {until}",
            StatusToday = "Hôm nay",
            StatusPacked = "Vào ngày đóng gói",
            InForce = "còn hiệu lực",
            NotInForce = "không có hiệu lực",
            Proofs = "Bằng chứng",
            ProofsLead = "Bạn không cần tin trang này. Mọi điều ở đây đều do chính người thực hiện ký, và nằm trong một sổ cái mà không ai sửa được mà không bị phát hiện.",
            LogEntry = "Bản ghi nhãn",
            Ledger = "Sổ cái",
            Checkpoint = "Điểm kiểm tra",
            CheckpointValue = "{size} bản ghi, gốc {root}",
            Bundle = "Tải tệp bằng chứng",
            BundleHow = "Tự kiểm tra trên máy của bạn, không cần mạng: {command}",
            Machine = "Dành cho máy",
            QrCode = "Mã QR",
            NotProved = "Trang này không chứng minh điều gì",
            Footer = "Tính đến ngày {date}. Ngày theo giờ UTC.",
            HomeLink = "Kiểm tra mã khác",
        },
        Home = new HomeText
        {
            Title = "Nguồn gốc cây hoang dã",
            Lead = "Sổ cái này ghi lại ai đã thu hái, chế biến và bán các loài cây hoang dã được chứng nhận. Mỗi bản ghi đều được ký; không ai, kể cả người vận hành, sửa được mà không bị phát hiện. Hãy quét mã trên gói hàng, hoặc nhập mã ở đây.",
            Form = "Kiểm tra mã",
            FormHelp = "Chép mã sản phẩm, số lô và số sê-ri in dưới mã QR.",
            Check = "Kiểm tra",
            NotACode = "Đó không phải là mã: cần mã sản phẩm và số lô, mỗi phần nhiều nhất 40 ký tự.",
            Numbers = "Sổ cái hôm nay",
            Entries = "Bản ghi đã ký",
            Harvests = "Lần thu hái",
            Packs = "Gói có mã",
            LastEntry = "Bản ghi mới nhất",
            Never = "chưa có",
            ForMachines = "Dành cho kiểm toán viên và máy",
            KeysHelp = "Hãy so các khóa với khóa mà chương trình công bố.",
        },
        Steps = new Dictionary<ScanStepKind, string>
        {
            [ScanStepKind.Harvest] = "{party} thu hái cây hoang dã tại {region}",
            [ScanStepKind.Wash] = "{party} rửa",
            [ScanStepKind.Dry] = "{party} làm khô",
            [ScanStepKind.Sort] = "{party} phân loại",
            [ScanStepKind.Cut] = "{party} cắt",
            [ScanStepKind.Blend] = "{party} gộp các lô cùng loại",
            [ScanStepKind.Pack] = "{party} đóng gói",
            [ScanStepKind.Sale] = "{party} bán cho {buyer}",
            [ScanStepKind.Receipt] = "{party} xác nhận đã nhận hàng",
            [ScanStepKind.Label] = "{party} ký số sê-ri của từng gói",
        },
        Parts = new Dictionary<PlantPart, string>
        {
            [PlantPart.Aerial] = "phần trên mặt đất",
            [PlantPart.Leaf] = "lá",
            [PlantPart.Flower] = "hoa",
            [PlantPart.Root] = "rễ",
            [PlantPart.Bark] = "vỏ",
            [PlantPart.Fruit] = "quả",
            [PlantPart.Seed] = "hạt",
            [PlantPart.Resin] = "nhựa",
            [PlantPart.Wood] = "gỗ",
            [PlantPart.WholePlant] = "cả cây",
        },
        Reasons = new Dictionary<string, string>
        {
            ["OUTSIDE_AREA"] = "Một phần được thu hái ngoài khu vực được chứng nhận.",
            ["OVER_QUOTA"] = "Lượng thu hái vượt mức cho phép của mùa vụ.",
            ["QUOTA_MISSING"] = "Khu vực đó chưa có mức thu hái.",
            ["SEASON_CLOSED"] = "Một phần được thu hái ngoài mùa vụ.",
            ["MASS_STATE_NOT_OF_QUOTA"] = "Hàng được cân ở trạng thái khác với trạng thái của mức thu hái.",
            ["CERTIFICATE_NOT_IN_FORCE"] = "Người thu hái không có giấy chứng nhận còn hiệu lực.",
            ["CERTIFICATE_NOT_IN_SCOPE"] = "Giấy chứng nhận không bao gồm loài cây, bộ phận hoặc khu vực này.",
            ["RECORDED_LATE"] = "Việc ghi sổ muộn hơn quy định.",
            ["INPUT_WITHHELD"] = "Có nguyên liệu chưa được công nhận.",
            ["CLAIM_WITHHELD_ON_LABEL"] = "Nhãn được phát hành khi lô chưa được công nhận.",
        },
        NotProved =
        [
            "Rằng gói này đúng là gói được in mã: mã có thể bị sao chép. Hai gói cùng một số sê-ri nghĩa là có một gói giả.",
            "Rằng thứ bên trong là thứ đã đóng gói: gói có thể bị mở ra và thay ruột.",
            "Điều thực sự xảy ra trong rừng: chữ ký chứng minh ai nói và được ghi lúc nào, không chứng minh điều đó là đúng.",
            "Những gì xảy ra sau này: việc thu hồi chỉ hiện ra khi kiểm tra lại mã.",
        ],
    };
}
