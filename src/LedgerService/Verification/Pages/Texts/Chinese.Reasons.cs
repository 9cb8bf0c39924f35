namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Why a claim is withheld: no ids, amounts or persons, as a stranger may read it.</summary>
internal static partial class Chinese
{
    private static Dictionary<string, string> Reasons => new()
    {
        ["OUTSIDE_AREA"] = "部分采自认证区域之外。",
        ["OVER_QUOTA"] = "采集量超过本季限额。",
        ["QUOTA_MISSING"] = "该区域没有设定采集限额。",
        ["SEASON_CLOSED"] = "部分采自采集季之外。",
        ["MASS_STATE_NOT_OF_QUOTA"] = "称重时的状态与限额所计状态不同。",
        ["CERTIFICATE_NOT_IN_FORCE"] = "采集方当时没有有效证书。",
        ["CERTIFICATE_SUSPENDED"] = "采集方的证书当时已被暂停或撤销。",
        ["CERTIFICATE_NOT_IN_SCOPE"] = "证书不涵盖该植物、部位或区域。",
        ["SELLER_SUSPENDED"] = "某一卖方的证书当时已被暂停或撤销。",
        ["SELLER_NOT_REGISTERED"] = "某一卖方未登记从事贸易。",
        ["BUYER_NOT_REGISTERED"] = "某一买方未登记从事贸易。",
        ["CLAIM_RELEASED"] = "流通途中曾以不带声明的方式出售。",
        ["BY_PRODUCT"] = "由工序的剩余物制成；声明随主产品流转。",
        ["RECORDED_LATE"] = "记录晚于规则允许的时间。",
        ["INPUT_WITHHELD"] = "其中含有声明被暂缓的货物。",
        ["INPUT_RECALLED"] = "其中使用了正在被召回的货物。",
        ["DECLARED_IN_ERROR"] = "其背后的一条记录已被记录方或其监管方声明为错误。",
        ["LABEL_CATEGORY_NONE"] = "按照标签规则，该产品不得使用该声明。",
        ["CLAIM_WITHHELD_ON_LABEL"] = "标签发行时声明已被暂缓。",
        ["SIGNED_BY_ENDED_KEY"] = "其背后的一条记录是用已被撤销的密钥签名的。",
        ["DEVICE_CHAIN_FORK"] = "记录某一步骤的设备给出了两个不同的历史。",
        ["LOT_RECALLED"] = "正在召回中。",
        ["UNIT_NOT_IN_SCOPE"] = "某一步骤在证书未列明的场所进行。",
        ["MAJOR_NON_CONFORMITY_OPEN"] = "某经营者未按时整改审核发现的问题。",
        ["NOT_REGISTERED_FOR_ACTIVITY"] = "某一方未经登记便进行了某一步骤。",
        ["COLLECTOR_NOT_APPROVED"] = "当时有采集人未获准在该区域采集。",
        ["COLLECTOR_NOT_TRAINED"] = "当时有采集人尚未受训。",
        ["KEY_DAY_PASSED"] = "某设备一天内的记录超过了允许的量。",
        ["INVENTORY_OVERDUE"] = "限额所依据的资源清查已逾期。",
        ["CITES_PERMIT_MISSING"] = "货物过境时没有所需的 CITES 文件。",
        ["CITES_PERMIT_NOT_VALID"] = "货物的某份 CITES 文件对其无效。",
        ["CITES_PERMIT_EXHAUSTED"] = "货物的 CITES 文件额度已用尽。",
        ["CITES_NO_COMMERCIAL_TRADE"] = "该物种的野生植物不得进行跨境商业贸易（CITES 附录 I）。",
        ["ORGANIC_YEARS_MISSING"] = "未能证明该区域未经处理的时间达到有机声明的要求。",
    };
}
