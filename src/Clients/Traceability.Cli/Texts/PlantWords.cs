using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>Words for the contract's closed lists, in English, Vietnamese and Chinese.</summary>
internal static class PlantWords
{
    public static readonly Names<PlantPart> Parts = new(
        "a part of the plant",
        (PlantPart.Aerial, "aerial|aerial part|aerial parts|herb|herba|phần trên mặt đất|地上部分|全草"),
        (PlantPart.Leaf, "leaf|leaves|folium|lá|叶|叶子"),
        (PlantPart.Flower, "flower|flowers|flos|hoa|花"),
        (PlantPart.Root, "root|roots|rhizome|radix|rhizoma|rễ|thân rễ|根|根茎"),
        (PlantPart.Bark, "bark|cortex|vỏ|vỏ cây|树皮|皮"),
        (PlantPart.Fruit, "fruit|fruits|berry|berries|fructus|quả|trái|果|果实"),
        (PlantPart.Seed, "seed|seeds|semen|hạt|种子"),
        (PlantPart.Resin, "resin|exudate|nhựa|树脂"),
        (PlantPart.Wood, "wood|lignum|gỗ|木|木材"),
        (PlantPart.WholePlant, "whole-plant|whole plant|whole|toàn cây|cả cây|全株"));

    public static readonly Names<MassState> States = new(
        "a state of the goods",
        (MassState.Fresh, "fresh|tươi|鲜|鲜品|新鲜"),
        (MassState.SemiDry, "semi-dry|semi dry|semidry|wilted|héo|bán khô|半干"),
        (MassState.Dry, "dry|dried|khô|干|干品|干燥"),
        (MassState.Extract, "extract|cao|提取物"),
        (MassState.Oil, "oil|tinh dầu|油|精油"),
        (MassState.Finished, "finished|packed|thành phẩm|成品"));

    public static readonly Names<GoodsForm> Forms = new(
        "a form of goods",
        (GoodsForm.Whole, "whole|nguyên|整"),
        (GoodsForm.Cut, "cut|sliced|pieces|cắt lát|切片"),
        (GoodsForm.Powder, "powder|powdered|bột|粉|粉末"),
        (GoodsForm.Extract, "extract|cao|提取物"),
        (GoodsForm.Oil, "oil|tinh dầu|油|精油"),
        (GoodsForm.Finished, "finished|packed|thành phẩm|成品"),
        (GoodsForm.Log, "log|logs|gỗ tròn|原木"),
        (GoodsForm.SawnWood, "sawn-wood|sawn wood|gỗ xẻ|锯材"),
        (GoodsForm.Veneer, "veneer|gỗ lạng|单板"),
        (GoodsForm.Plywood, "plywood|gỗ dán|胶合板"),
        (GoodsForm.Chips, "chips|wood-chips|dăm gỗ|木片"));

    public static readonly Names<PermitKind> Permits = new(
        "a kind of permit",
        (PermitKind.CitesExport, "cites-export"),
        (PermitKind.CitesImport, "cites-import"),
        (PermitKind.CitesReExport, "cites-re-export"),
        (PermitKind.CitesOrigin, "cites-origin"));

    /// <summary>The states in which a collection is weighed in.</summary>
    public static readonly Names<MassState> HarvestStates = new(
        "a state in which a collection is weighed",
        (MassState.Fresh, "fresh|tươi|鲜|鲜品|新鲜"),
        (MassState.SemiDry, "semi-dry|semi dry|semidry|wilted|héo|bán khô|半干"),
        (MassState.Dry, "dry|dried|khô|干|干品|干燥"));

    public static readonly Names<Activity> Activities = new(
        "an activity",
        (Activity.Harvest, "harvest|collect|thu hái|采集"),
        (Activity.Process, "process|chế biến|加工"),
        (Activity.Trade, "trade|buôn bán|贸易"),
        (Activity.Pack, "pack|đóng gói|包装"));

    public static readonly Names<ProcessKind> Processes = new(
        "a step",
        (ProcessKind.Wash, "wash|rửa|清洗"),
        (ProcessKind.Dry, "dry|sấy|phơi|干燥"),
        (ProcessKind.Sort, "sort|garble|phân loại|挑选"),
        (ProcessKind.Cut, "cut|cắt|切割"),
        (ProcessKind.Blend, "blend|trộn|混合"),
        (ProcessKind.Pack, "pack|đóng gói|包装"),
        (ProcessKind.Sieve, "sieve|sàng|rây|筛分|过筛"),
        (ProcessKind.Powder, "powder|grind|nghiền|粉碎"),
        (ProcessKind.Distil, "distil|distill|chưng cất|蒸馏"),
        (ProcessKind.Extract, "extract|chiết xuất|提取"),
        (ProcessKind.RePack, "re-pack|repack|đóng gói lại|重新包装"),
        (ProcessKind.Sample, "sample|lấy mẫu|取样"),
        (ProcessKind.Reject, "reject|loại bỏ|剔除"),
        (ProcessKind.Destroy, "destroy|tiêu hủy|销毁"),
        (ProcessKind.Store, "store|lưu kho|入库"),
        (ProcessKind.Loss, "lose|loss|hao hụt|损耗"));

    /// <summary>What becomes of a claim when goods are sold.</summary>
    public static readonly Names<ClaimFate> Fates = new(
        "a fate of a claim",
        (ClaimFate.Sold, "sold"),
        (ClaimFate.Released, "released"));

    public static readonly Names<IngredientKind> Ingredients = new(
        "a kind of ingredient",
        (IngredientKind.Lot, "lot|lô|批次"),
        (IngredientKind.Wild, "wild|hoang dã|野生"),
        (IngredientKind.Cultivated, "cultivated|trồng|栽培"),
        (IngredientKind.Other, "other|khác|其他"),
        (IngredientKind.Excipient, "excipient|tá dược|辅料"),
        (IngredientKind.WaterOrSalt, "water-or-salt|water or salt|water|salt|nước|muối|水|盐"));

    public static readonly Names<LabelCategory> Categories = new(
        "a label category",
        (LabelCategory.Product, "I|product"),
        (LabelCategory.Ingredient, "II|ingredient"),
        (LabelCategory.None, "none"));

    public static readonly Names<PartyRole> Roles = new(
        "a role",
        (PartyRole.CertificationBody, "certification-body"),
        (PartyRole.CollectionOperation, "collection-operation|cooperative"),
        (PartyRole.Processor, "processor"),
        (PartyRole.Trader, "trader"),
        (PartyRole.Brand, "brand"),
        (PartyRole.Auditor, "auditor"));

    public static readonly Names<ClaimStatus> Claims = new(
        "a claim",
        (ClaimStatus.Certified, "certified"),
        (ClaimStatus.Withheld, "withheld"));

    public static readonly Names<DisputeOutcome> Outcomes = new(
        "an outcome",
        (DisputeOutcome.Withdrawn, "withdrawn"),
        (DisputeOutcome.Settled, "settled"),
        (DisputeOutcome.Upheld, "upheld"),
        (DisputeOutcome.Dismissed, "dismissed"));
}
