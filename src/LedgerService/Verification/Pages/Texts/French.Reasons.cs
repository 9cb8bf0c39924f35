namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Why a claim is withheld: no ids, amounts or persons, as a stranger may read it.</summary>
internal static partial class French
{
    private static Dictionary<string, string> Reasons => new()
    {
        ["OUTSIDE_AREA"] = "Une partie a été cueillie hors de la zone certifiée.",
        ["OVER_QUOTA"] = "On a cueilli plus que la limite de la saison ne le permet.",
        ["QUOTA_MISSING"] = "Aucune limite de cueillette n’était fixée dans cette zone.",
        ["SEASON_CLOSED"] = "Une partie a été cueillie hors saison.",
        ["MASS_STATE_NOT_OF_QUOTA"] = "La pesée a été faite dans un autre état que celui que compte la limite.",
        ["CERTIFICATE_NOT_IN_FORCE"] = "Les cueilleurs n’avaient pas de certificat en vigueur.",
        ["CERTIFICATE_SUSPENDED"] = "Le certificat des cueilleurs était alors suspendu ou retiré.",
        ["CERTIFICATE_NOT_IN_SCOPE"] = "Le certificat ne couvre pas cette plante, cette partie ou cette zone.",
        ["SELLER_SUSPENDED"] = "Les certificats d’un vendeur étaient alors suspendus ou retirés.",
        ["SELLER_NOT_REGISTERED"] = "Un vendeur n’était pas inscrit pour le commerce.",
        ["BUYER_NOT_REGISTERED"] = "Un acheteur n’était pas inscrit pour le commerce.",
        ["CLAIM_RELEASED"] = "En chemin, la marchandise a été vendue sans la mention.",
        ["BY_PRODUCT"] = "Elle est faite de ce qui restait d’une étape ; la mention est allée à la marchandise principale.",
        ["RECORDED_LATE"] = "L’enregistrement a été fait plus tard que les règles ne le permettent.",
        ["INPUT_WITHHELD"] = "Des marchandises dont la mention est suspendue y sont entrées.",
        ["INPUT_RECALLED"] = "Des marchandises y sont entrées pendant leur rappel.",
        ["DECLARED_IN_ERROR"] = "Une entrée qui précède a été déclarée fausse par ceux qui l’ont faite ou qui la surveillent.",
        ["LABEL_CATEGORY_NONE"] = "Selon les règles d’étiquetage, le produit ne peut pas évoquer la mention.",
        ["CLAIM_WITHHELD_ON_LABEL"] = "Les étiquettes ont été émises alors que la mention était suspendue.",
        ["SIGNED_BY_ENDED_KEY"] = "Une entrée qui précède a été signée avec une clé révoquée.",
        ["DEVICE_CHAIN_FORK"] = "L’appareil qui a enregistré une étape a donné deux histoires différentes.",
        ["LOT_RECALLED"] = "Elle fait l’objet d’un rappel.",
        ["UNIT_NOT_IN_SCOPE"] = "Une étape a eu lieu dans un site que le certificat ne nomme pas.",
        ["MAJOR_NON_CONFORMITY_OPEN"] = "Un opérateur n’avait pas corrigé à temps ce qu’un audit avait relevé.",
        ["NOT_REGISTERED_FOR_ACTIVITY"] = "Quelqu’un a fait une étape sans y être inscrit.",
        ["COLLECTOR_NOT_APPROVED"] = "Un cueilleur n’était pas agréé pour cette zone à ce moment.",
        ["COLLECTOR_NOT_TRAINED"] = "Un cueilleur n’était pas formé à ce moment.",
        ["KEY_DAY_PASSED"] = "Un appareil a enregistré en un jour plus qu’il ne peut.",
        ["INVENTORY_OVERDUE"] = "L’inventaire sur lequel repose la limite était en retard.",
        ["CITES_PERMIT_MISSING"] = "La marchandise a passé une frontière sans le document CITES nécessaire.",
        ["CITES_PERMIT_NOT_VALID"] = "Un document CITES de la marchandise n’était pas valable pour elle.",
        ["CITES_PERMIT_EXHAUSTED"] = "Les documents CITES de la marchandise étaient épuisés.",
        ["CITES_NO_COMMERCIAL_TRADE"] = "Les plantes sauvages de cette espèce ne peuvent pas être commercialisées à travers les frontières (CITES, annexe I).",
        ["ORGANIC_YEARS_MISSING"] = "Rien ne montre que la zone est restée sans traitement aussi longtemps que l’exige la mention biologique.",
    };
}
