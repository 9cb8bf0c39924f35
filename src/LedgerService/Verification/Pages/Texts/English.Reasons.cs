namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Why a claim is withheld: no ids, amounts or persons, as a stranger may read it.</summary>
internal static partial class English
{
    private static Dictionary<string, string> Reasons => new()
    {
        ["OUTSIDE_AREA"] = "Part of it was collected outside the certified area.",
        ["OVER_QUOTA"] = "More was collected than the season's limit allows.",
        ["QUOTA_MISSING"] = "No limit for collection was set in that area.",
        ["SEASON_CLOSED"] = "Part of it was collected outside the season.",
        ["MASS_STATE_NOT_OF_QUOTA"] = "It was weighed in another state than the limit counts.",
        ["CERTIFICATE_NOT_IN_FORCE"] = "The collectors had no certificate in force.",
        ["CERTIFICATE_SUSPENDED"] = "The collectors' certificate was suspended or withdrawn at that time.",
        ["CERTIFICATE_NOT_IN_SCOPE"] = "The certificate does not cover this plant, part or area.",
        ["SELLER_SUSPENDED"] = "The certificates of a seller were suspended or withdrawn at that time.",
        ["SELLER_NOT_REGISTERED"] = "A seller was not registered for trade.",
        ["BUYER_NOT_REGISTERED"] = "A buyer was not registered for trade.",
        ["CLAIM_RELEASED"] = "On the way it was sold without the claim.",
        ["BY_PRODUCT"] = "It is made of what was left over from a step; the claim went with the main goods.",
        ["RECORDED_LATE"] = "It was recorded later than the rules allow.",
        ["INPUT_WITHHELD"] = "Goods went into it whose own claim is withheld.",
        ["INPUT_RECALLED"] = "Goods went into it while they were recalled.",
        ["DECLARED_IN_ERROR"] = "A record behind it was declared wrong by those who made it or look after it.",
        ["LABEL_CATEGORY_NONE"] = "By the rules for labels the product may not speak of the claim.",
        ["CLAIM_WITHHELD_ON_LABEL"] = "The labels were issued although the claim was withheld.",
        ["SIGNED_BY_ENDED_KEY"] = "A record behind it was signed with a key that had been revoked.",
        ["DEVICE_CHAIN_FORK"] = "The device that recorded a step told two different histories.",
        ["LOT_RECALLED"] = "It is under recall.",
        ["UNIT_NOT_IN_SCOPE"] = "A step was done at a place that the certificate does not name.",
        ["MAJOR_NON_CONFORMITY_OPEN"] = "An operator had not put right in time what an audit found.",
        ["NOT_REGISTERED_FOR_ACTIVITY"] = "Somebody did a step without being registered for it.",
        ["COLLECTOR_NOT_APPROVED"] = "A collector was not approved for that area at that time.",
        ["COLLECTOR_NOT_TRAINED"] = "A collector had not been trained at that time.",
        ["KEY_DAY_PASSED"] = "A device recorded more in one day than it may.",
        ["INVENTORY_OVERDUE"] = "The inventory that the limit rests on was overdue.",
        ["CITES_PERMIT_MISSING"] = "The goods crossed a border without the CITES document that they need.",
        ["CITES_PERMIT_NOT_VALID"] = "A CITES document of the goods was not valid for them.",
        ["CITES_PERMIT_EXHAUSTED"] = "The CITES documents of the goods were used up.",
        ["CITES_NO_COMMERCIAL_TRADE"] = "Wild plants of this species may not be traded commercially across borders (CITES Appendix I).",
        ["ORGANIC_YEARS_MISSING"] = "It is not shown that the area was untreated for as long as the organic claim asks.",
    };
}
