namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Why a claim is withheld: no ids, amounts or persons, as a stranger may read it.</summary>
internal static partial class Spanish
{
    private static Dictionary<string, string> Reasons => new()
    {
        ["OUTSIDE_AREA"] = "Una parte se recolectó fuera de la zona certificada.",
        ["OVER_QUOTA"] = "Se recolectó más de lo que permite el límite de la temporada.",
        ["QUOTA_MISSING"] = "En esa zona no se había fijado un límite de recolección.",
        ["SEASON_CLOSED"] = "Una parte se recolectó fuera de temporada.",
        ["MASS_STATE_NOT_OF_QUOTA"] = "Se pesó en un estado distinto del que cuenta el límite.",
        ["CERTIFICATE_NOT_IN_FORCE"] = "Los recolectores no tenían un certificado en vigor.",
        ["CERTIFICATE_SUSPENDED"] = "El certificado de los recolectores estaba entonces suspendido o retirado.",
        ["CERTIFICATE_NOT_IN_SCOPE"] = "El certificado no ampara esta planta, esta parte o esta zona.",
        ["SELLER_SUSPENDED"] = "Los certificados de un vendedor estaban entonces suspendidos o retirados.",
        ["SELLER_NOT_REGISTERED"] = "Un vendedor no estaba inscrito para comerciar.",
        ["BUYER_NOT_REGISTERED"] = "Un comprador no estaba inscrito para comerciar.",
        ["CLAIM_RELEASED"] = "Por el camino se vendió sin la declaración.",
        ["BY_PRODUCT"] = "Está hecha de lo que sobró de un paso; la declaración fue con la mercancía principal.",
        ["RECORDED_LATE"] = "Se registró más tarde de lo que permiten las reglas.",
        ["INPUT_WITHHELD"] = "Entró en ella mercancía cuya propia declaración está retenida.",
        ["INPUT_RECALLED"] = "Entró en ella mercancía mientras estaba retirada.",
        ["DECLARED_IN_ERROR"] = "Una entrada anterior fue declarada errónea por quienes la hicieron o la supervisan.",
        ["LABEL_CATEGORY_NONE"] = "Según las reglas de etiquetado, el producto no puede mencionar la declaración.",
        ["CLAIM_WITHHELD_ON_LABEL"] = "Las etiquetas se emitieron aunque la declaración estaba retenida.",
        ["SIGNED_BY_ENDED_KEY"] = "Una entrada anterior se firmó con una clave revocada.",
        ["DEVICE_CHAIN_FORK"] = "El dispositivo que registró un paso dio dos historias distintas.",
        ["LOT_RECALLED"] = "Está sujeta a una retirada.",
        ["UNIT_NOT_IN_SCOPE"] = "Un paso se hizo en un lugar que el certificado no nombra.",
        ["MAJOR_NON_CONFORMITY_OPEN"] = "Un operador no había corregido a tiempo lo que halló una auditoría.",
        ["NOT_REGISTERED_FOR_ACTIVITY"] = "Alguien hizo un paso sin estar inscrito para ello.",
        ["COLLECTOR_NOT_APPROVED"] = "Un recolector no estaba autorizado para esa zona en ese momento.",
        ["COLLECTOR_NOT_TRAINED"] = "Un recolector no estaba formado en ese momento.",
        ["KEY_DAY_PASSED"] = "Un dispositivo registró en un día más de lo que puede.",
        ["INVENTORY_OVERDUE"] = "El inventario en que se basa el límite estaba vencido.",
        ["CITES_PERMIT_MISSING"] = "La mercancía cruzó una frontera sin el documento CITES que necesita.",
        ["CITES_PERMIT_NOT_VALID"] = "Un documento CITES de la mercancía no era válido para ella.",
        ["CITES_PERMIT_EXHAUSTED"] = "Los documentos CITES de la mercancía estaban agotados.",
        ["CITES_NO_COMMERCIAL_TRADE"] = "Las plantas silvestres de esta especie no pueden comerciarse entre países (CITES, Apéndice I).",
        ["ORGANIC_YEARS_MISSING"] = "No consta que la zona estuviera sin tratar el tiempo que exige la declaración ecológica.",
    };
}
