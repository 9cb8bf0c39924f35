using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>Words for the contract's closed lists about organisations.</summary>
internal static class OrganisationWords
{
    public static readonly Names<UnitKind> Units = new(
        "a kind of unit",
        (UnitKind.PurchaseCentre, "purchase-centre|purchase centre|điểm thu mua|收购点"),
        (UnitKind.Drying, "drying|sấy|phơi|干燥"),
        (UnitKind.Processing, "processing|chế biến|加工"),
        (UnitKind.Warehouse, "warehouse|kho|仓库"),
        (UnitKind.Packing, "packing|đóng gói|包装"));

    public static readonly Names<NonConformitySeverity> Severities = new(
        "a severity",
        (NonConformitySeverity.Minor, "minor|nhẹ|轻微"),
        (NonConformitySeverity.Major, "major|nặng|严重"));
}
