namespace Traceability.LedgerService.Reports.Pages;

internal sealed partial record ReportWords
{
    private static ReportWords Spanish { get; } = new()
    {
        Title = "Avisar de algo sospechoso",
        Lead = "Un organismo de certificación o el titular del programa lee lo que usted escribe. Nunca se publica.",
        Kind = "¿De qué se trata?",
        Kinds = KindsOf(
            "Un paquete que parece copiado o fue abierto", "Una certificación falsa", "Otra planta que la indicada", "Recolección ilegal", "Otra cosa"),
        Text = "¿Qué vio, y dónde?",
        Url = "Dirección del anuncio (si lo hay)",
        Country = "País, dos letras (si quiere)",
        Evidence = "SHA-256 de su prueba (si la hay)",
        EvidenceHelp = "Guarde usted las fotos y recibos. Su SHA-256, 64 cifras, mostrará más tarde que los tenía hoy.",
        Contact = "¿Cómo le localizamos? (si quiere)",
        ContactHelp = "Solo lo ve el titular del programa: ni el productor ni el público. Se borra al cabo de un tiempo, y antes si lo desea.",
        Send = "Enviar",
        Thanks = "Gracias. Su aviso ha llegado.",
        Number = "Su número:",
        Next = "Dos personas distintas deben confirmarlo antes de que algo se haga público. Será entonces una alerta, sin sus palabras y sin usted.",
        KeyHelp = "Guarde esta clave: borra su contacto.",
        Erase = "Borrar mi contacto ahora",
        Erased = "Su contacto está borrado.",
    };

    private static ReportWords Vietnamese { get; } = new()
    {
        Title = "Báo điều đáng ngờ",
        Lead = "Tổ chức chứng nhận hoặc chủ chương trình sẽ đọc điều bạn viết. Nội dung không bao giờ được công bố.",
        Kind = "Về việc gì?",
        Kinds = KindsOf(
            "Gói hàng có vẻ bị sao chép hoặc đã bị mở", "Tuyên bố chứng nhận sai", "Cây khác với ghi trên nhãn", "Thu hái trái phép", "Việc khác"),
        Text = "Bạn đã thấy gì, ở đâu?",
        Url = "Địa chỉ tin rao bán (nếu có)",
        Country = "Quốc gia, hai chữ cái (nếu muốn)",
        Evidence = "SHA-256 của bằng chứng (nếu có)",
        EvidenceHelp = "Hãy tự giữ ảnh và hóa đơn. SHA-256 của chúng, 64 chữ số, sau này cho thấy hôm nay bạn đã có chúng.",
        Contact = "Liên hệ với bạn bằng cách nào? (nếu muốn)",
        ContactHelp = "Chỉ chủ chương trình thấy: nhà sản xuất và công chúng thì không. Thông tin được xóa sau một thời gian, hoặc sớm hơn nếu bạn muốn.",
        Send = "Gửi",
        Thanks = "Cảm ơn. Báo cáo của bạn đã đến.",
        Number = "Mã báo cáo:",
        Next = "Phải có hai người khác nhau xác nhận trước khi có gì được công khai. Khi đó là một cảnh báo, không có lời của bạn và không có bạn.",
        KeyHelp = "Hãy giữ khóa này: nó xóa thông tin liên hệ của bạn.",
        Erase = "Xóa thông tin liên hệ ngay",
        Erased = "Thông tin liên hệ của bạn đã được xóa.",
    };

    private static ReportWords Chinese { get; } = new()
    {
        Title = "举报可疑情况",
        Lead = "认证机构或体系所有者会阅读您写的内容，内容绝不会公开。",
        Kind = "是什么情况？",
        Kinds = KindsOf("包装似乎是仿制的或已被打开", "虚假的认证声明", "与标示不同的植物", "非法采集", "其他"),
        Text = "您看到了什么，在哪里？",
        Url = "商品页面地址（如有）",
        Country = "国家，两个字母（可不填）",
        Evidence = "证据的 SHA-256（如有）",
        EvidenceHelp = "照片和收据请自己保存。其 SHA-256（64 位）日后可以证明您今天已有这些证据。",
        Contact = "怎样联系您？（可不填）",
        ContactHelp = "只有体系所有者能看到，生产者和公众都看不到。一段时间后会删除，您也可以提前删除。",
        Send = "发送",
        Thanks = "谢谢，已收到您的举报。",
        Number = "编号：",
        Next = "须经两个不同的人确认才会有公开的结果。那将是一条警示，不含您的文字，也不涉及您。",
        KeyHelp = "请保存此密钥，用它可以删除您的联系方式。",
        Erase = "立即删除我的联系方式",
        Erased = "您的联系方式已删除。",
    };
}
