using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Chinese, simplified.</summary>
internal static class Chinese
{
    public static PageText Text { get; } = new()
    {
        Tag = "zh-Hans",
        Name = "中文",
        DateFormat = "yyyy年M月d日",
        Verdict = new VerdictText
        {
            GenuineWord = "编码为真",
            WithheldWord = "声明暂缓",
            UnknownWord = "未发行",
            Genuine = "此码为真：{issuer} 为 {product} 发行了此码，其背后的每一步都有记录并经认证。",
            GenuineBatch = "此批次为真：{issuer} 以 {product} 之名发行，其背后的每一步都有记录并经认证。请扫描单个包装上的码来核验该包装。",
            Withheld = "{issuer} 为 {product} 发行了此码，但该包装不得使用“{scheme}”计划的声明。",
            WithheldBatch = "{issuer} 以 {product} 之名发行了此批次，但它不得使用“{scheme}”计划的声明。",
            UnknownSerial = "请勿相信此包装：{issuer} 为这一批次发行过标签，但此码并未发行。",
            UnknownBatch = "此码未知：这里没有该产品编号和批号的记录。",
            UnknownAdvice = "请将此码与包装上的印刷核对。如果一致，请保留包装，并告知商店和品牌方。",
            Why = "声明为何暂缓",
        },
        Scan = new ScanText
        {
            Title = "查验编码",
            Product = "产品",
            ProductId = "产品编号",
            Lot = "批号",
            Serial = "序列号",
            Plant = "植物",
            Packed = "包装日期",
            Chain = "从森林到包装",
            Times = "{count} 次",
            ChainTooLong = "此链过长，页面无法显示；账本中有完整记录。",
            UnderCertificate = "证书 {number}",
            Certificate = "证书",
            NoCertificate = "没有证书涵盖这些货物。",
            Standard = "标准",
            Body = "认证机构",
            Holder = "持证方",
            Validity = "有效期",
            Span = "{from}至{until}",
            StatusToday = "今天",
            StatusPacked = "包装当日",
            InForce = "有效",
            NotInForce = "无效",
            Proofs = "证明",
            ProofsLead = "您不必相信本页面。这里的每一条都由当事方亲自签名，并保存在任何人都无法暗中更改的账本中。",
            LogEntry = "标签记录号",
            Ledger = "账本",
            Checkpoint = "检查点",
            CheckpointValue = "{size} 条记录，根 {root}",
            Bundle = "下载证明文件",
            BundleHow = "在您自己的电脑上离线查验：{command}",
            Machine = "供机器使用",
            QrCode = "二维码",
            NotProved = "本页面不能证明什么",
            Footer = "截至{date}。日期为协调世界时。",
            HomeLink = "查验另一个编码",
        },
        Home = new HomeText
        {
            Title = "野生植物从何而来",
            Lead = "本账本记录谁采集、加工和销售了经认证的野生植物。每条记录都有签名；任何人，包括运营者在内，都无法暗中更改。请扫描包装上的码，或在此输入。",
            Form = "查验编码",
            FormHelp = "请照抄二维码下方印刷的产品编号、批号和序列号。",
            Check = "查验",
            NotACode = "这不是编码：需要产品编号和批号，每项最多 40 个字符。",
            Numbers = "账本现状",
            Entries = "已签名记录",
            Harvests = "采集次数",
            Packs = "带码包装",
            LastEntry = "最新记录",
            Never = "暂无",
            ForMachines = "供审计员和机器使用",
            KeysHelp = "请将密钥与该计划公布的密钥核对。",
        },
        Steps = new Dictionary<ScanStepKind, string>
        {
            [ScanStepKind.Harvest] = "{party} 在 {region} 采集野生植物",
            [ScanStepKind.Wash] = "{party} 清洗",
            [ScanStepKind.Dry] = "{party} 干燥",
            [ScanStepKind.Sort] = "{party} 分拣",
            [ScanStepKind.Cut] = "{party} 切制",
            [ScanStepKind.Blend] = "{party} 合并同类批次",
            [ScanStepKind.Pack] = "{party} 包装",
            [ScanStepKind.Sale] = "{party} 售予 {buyer}",
            [ScanStepKind.Receipt] = "{party} 确认收货",
            [ScanStepKind.Label] = "{party} 为每个包装的序列号签名",
        },
        Parts = new Dictionary<PlantPart, string>
        {
            [PlantPart.Aerial] = "地上部分",
            [PlantPart.Leaf] = "叶",
            [PlantPart.Flower] = "花",
            [PlantPart.Root] = "根",
            [PlantPart.Bark] = "皮",
            [PlantPart.Fruit] = "果实",
            [PlantPart.Seed] = "种子",
            [PlantPart.Resin] = "树脂",
            [PlantPart.Wood] = "木材",
            [PlantPart.WholePlant] = "全株",
        },
        Reasons = new Dictionary<string, string>
        {
            ["OUTSIDE_AREA"] = "部分采自认证区域之外。",
            ["OVER_QUOTA"] = "采集量超过本季限额。",
            ["QUOTA_MISSING"] = "该区域没有设定采集限额。",
            ["SEASON_CLOSED"] = "部分采自采集季之外。",
            ["MASS_STATE_NOT_OF_QUOTA"] = "称重时的状态与限额所计状态不同。",
            ["CERTIFICATE_NOT_IN_FORCE"] = "采集方当时没有有效证书。",
            ["CERTIFICATE_NOT_IN_SCOPE"] = "证书不涵盖该植物、部位或区域。",
            ["RECORDED_LATE"] = "记录晚于规则允许的时间。",
            ["INPUT_WITHHELD"] = "其中含有声明被暂缓的货物。",
            ["CLAIM_WITHHELD_ON_LABEL"] = "标签发行时声明已被暂缓。",
        },
        NotProved =
        [
            "此包装就是印制该码的那一个：码可以被复制。两个包装上出现同一序列号，说明其中一个是假的。",
            "里面的东西就是当初包装的东西：包装可能被打开并重新装填。",
            "森林里实际发生了什么：签名证明是谁说的、何时记录，并不证明所言属实。",
            "以后发生的事：召回只有在再次查验时才会显示。",
        ],
    };
}
