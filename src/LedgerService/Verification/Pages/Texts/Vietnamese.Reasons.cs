namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Why a claim is withheld: no ids, amounts or persons, as a stranger may read it.</summary>
internal static partial class Vietnamese
{
    private static Dictionary<string, string> Reasons => new()
    {
        ["OUTSIDE_AREA"] = "Một phần được thu hái ngoài khu vực được chứng nhận.",
        ["OVER_QUOTA"] = "Lượng thu hái vượt mức cho phép của mùa vụ.",
        ["QUOTA_MISSING"] = "Khu vực đó chưa có mức thu hái.",
        ["SEASON_CLOSED"] = "Một phần được thu hái ngoài mùa vụ.",
        ["MASS_STATE_NOT_OF_QUOTA"] = "Hàng được cân ở trạng thái khác với trạng thái của mức thu hái.",
        ["CERTIFICATE_NOT_IN_FORCE"] = "Người thu hái không có giấy chứng nhận còn hiệu lực.",
        ["CERTIFICATE_SUSPENDED"] = "Khi đó giấy chứng nhận của người thu hái bị đình chỉ hoặc thu hồi.",
        ["CERTIFICATE_NOT_IN_SCOPE"] = "Giấy chứng nhận không bao gồm loài cây, bộ phận hoặc khu vực này.",
        ["SELLER_SUSPENDED"] = "Khi đó giấy chứng nhận của một người bán bị đình chỉ hoặc thu hồi.",
        ["SELLER_NOT_REGISTERED"] = "Một người bán chưa đăng ký buôn bán.",
        ["BUYER_NOT_REGISTERED"] = "Một người mua chưa đăng ký buôn bán.",
        ["CLAIM_RELEASED"] = "Trên đường đi, hàng đã được bán không kèm chứng nhận.",
        ["BY_PRODUCT"] = "Làm từ phần còn lại của một công đoạn; chứng nhận đã đi theo sản phẩm chính.",
        ["RECORDED_LATE"] = "Việc ghi sổ muộn hơn quy định.",
        ["INPUT_WITHHELD"] = "Có nguyên liệu chưa được công nhận.",
        ["INPUT_RECALLED"] = "Hàng đang bị thu hồi đã được đưa vào đây.",
        ["DECLARED_IN_ERROR"] = "Một bản ghi đứng sau hàng này đã được chính người ghi hoặc bên quản lý tuyên bố là sai.",
        ["LABEL_CATEGORY_NONE"] = "Theo quy định về nhãn, sản phẩm không được mang công bố này.",
        ["CLAIM_WITHHELD_ON_LABEL"] = "Nhãn được phát hành khi lô chưa được công nhận.",
        ["SIGNED_BY_ENDED_KEY"] = "Một bản ghi đứng sau hàng này được ký bằng khóa đã bị thu hồi.",
        ["DEVICE_CHAIN_FORK"] = "Thiết bị ghi một công đoạn đã cho hai lịch sử khác nhau.",
        ["LOT_RECALLED"] = "Hàng đang bị thu hồi.",
        ["UNIT_NOT_IN_SCOPE"] = "Một công đoạn được làm ở nơi mà giấy chứng nhận không nêu.",
        ["MAJOR_NON_CONFORMITY_OPEN"] = "Một cơ sở chưa khắc phục kịp điều mà cuộc đánh giá nêu ra.",
        ["NOT_REGISTERED_FOR_ACTIVITY"] = "Có bên đã làm một công đoạn mà không đăng ký cho việc đó.",
        ["COLLECTOR_NOT_APPROVED"] = "Vào lúc đó một người thu hái chưa được phê duyệt cho khu vực này.",
        ["COLLECTOR_NOT_TRAINED"] = "Vào lúc đó một người thu hái chưa được tập huấn.",
        ["KEY_DAY_PASSED"] = "Một thiết bị ghi trong một ngày nhiều hơn mức được phép.",
        ["INVENTORY_OVERDUE"] = "Đợt kiểm kê làm cơ sở cho hạn mức đã quá hạn.",
        ["CITES_PERMIT_MISSING"] = "Hàng qua biên giới mà không có giấy tờ CITES cần thiết.",
        ["CITES_PERMIT_NOT_VALID"] = "Một giấy tờ CITES của hàng không có giá trị cho hàng này.",
        ["CITES_PERMIT_EXHAUSTED"] = "Giấy tờ CITES của hàng đã dùng hết.",
        ["CITES_NO_COMMERCIAL_TRADE"] = "Cây hoang dã của loài này không được buôn bán thương mại qua biên giới (CITES Phụ lục I).",
        ["ORGANIC_YEARS_MISSING"] = "Chưa chứng tỏ được khu vực không bị xử lý đủ lâu như công bố hữu cơ đòi hỏi.",
    };
}
