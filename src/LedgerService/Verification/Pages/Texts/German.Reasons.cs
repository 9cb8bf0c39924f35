namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Why a claim is withheld: no ids, amounts or persons, as a stranger may read it.</summary>
internal static partial class German
{
    private static Dictionary<string, string> Reasons => new()
    {
        ["OUTSIDE_AREA"] = "Ein Teil wurde außerhalb des zertifizierten Gebiets gesammelt.",
        ["OVER_QUOTA"] = "Es wurde mehr gesammelt, als die Grenze der Saison erlaubt.",
        ["QUOTA_MISSING"] = "In diesem Gebiet war keine Grenze für das Sammeln gesetzt.",
        ["SEASON_CLOSED"] = "Ein Teil wurde außerhalb der Saison gesammelt.",
        ["MASS_STATE_NOT_OF_QUOTA"] = "Gewogen wurde in einem anderen Zustand, als die Grenze zählt.",
        ["CERTIFICATE_NOT_IN_FORCE"] = "Die Sammler hatten kein gültiges Zertifikat.",
        ["CERTIFICATE_SUSPENDED"] = "Das Zertifikat der Sammler war damals ausgesetzt oder entzogen.",
        ["CERTIFICATE_NOT_IN_SCOPE"] = "Das Zertifikat deckt diese Pflanze, diesen Teil oder dieses Gebiet nicht.",
        ["SELLER_SUSPENDED"] = "Die Zertifikate eines Verkäufers waren damals ausgesetzt oder entzogen.",
        ["SELLER_NOT_REGISTERED"] = "Ein Verkäufer war nicht für den Handel eingetragen.",
        ["BUYER_NOT_REGISTERED"] = "Ein Käufer war nicht für den Handel eingetragen.",
        ["CLAIM_RELEASED"] = "Unterwegs wurde die Ware ohne die Aussage verkauft.",
        ["BY_PRODUCT"] = "Sie besteht aus dem Rest eines Arbeitsschritts; die Aussage ging mit der Hauptware.",
        ["RECORDED_LATE"] = "Sie wurde später aufgezeichnet, als die Regeln erlauben.",
        ["INPUT_WITHHELD"] = "Es ging Ware ein, deren eigene Aussage zurückgehalten wird.",
        ["INPUT_RECALLED"] = "Es ging Ware ein, während sie zurückgerufen war.",
        ["DECLARED_IN_ERROR"] = "Ein Eintrag dahinter wurde von denen, die ihn machten oder beaufsichtigen, für falsch erklärt.",
        ["LABEL_CATEGORY_NONE"] = "Nach den Regeln für Etiketten darf das Produkt die Aussage nicht erwähnen.",
        ["CLAIM_WITHHELD_ON_LABEL"] = "Die Etiketten wurden ausgegeben, obwohl die Aussage zurückgehalten wurde.",
        ["SIGNED_BY_ENDED_KEY"] = "Ein Eintrag dahinter wurde mit einem widerrufenen Schlüssel unterschrieben.",
        ["DEVICE_CHAIN_FORK"] = "Das Gerät, das einen Schritt aufzeichnete, nannte zwei verschiedene Verläufe.",
        ["LOT_RECALLED"] = "Sie ist zurückgerufen.",
        ["UNIT_NOT_IN_SCOPE"] = "Ein Schritt geschah an einem Ort, den das Zertifikat nicht nennt.",
        ["MAJOR_NON_CONFORMITY_OPEN"] = "Ein Betrieb hatte nicht rechtzeitig behoben, was ein Audit fand.",
        ["NOT_REGISTERED_FOR_ACTIVITY"] = "Jemand tat einen Schritt, ohne dafür eingetragen zu sein.",
        ["COLLECTOR_NOT_APPROVED"] = "Ein Sammler war damals für dieses Gebiet nicht zugelassen.",
        ["COLLECTOR_NOT_TRAINED"] = "Ein Sammler war damals nicht geschult.",
        ["KEY_DAY_PASSED"] = "Ein Gerät zeichnete an einem Tag mehr auf, als es darf.",
        ["INVENTORY_OVERDUE"] = "Die Bestandsaufnahme, auf der die Grenze beruht, war überfällig.",
        ["CITES_PERMIT_MISSING"] = "Die Ware kam ohne das nötige CITES-Dokument über eine Grenze.",
        ["CITES_PERMIT_NOT_VALID"] = "Ein CITES-Dokument der Ware galt nicht für sie.",
        ["CITES_PERMIT_EXHAUSTED"] = "Die CITES-Dokumente der Ware waren aufgebraucht.",
        ["CITES_NO_COMMERCIAL_TRADE"] = "Wildpflanzen dieser Art dürfen nicht gewerblich über Grenzen gehandelt werden (CITES, Anhang I).",
        ["ORGANIC_YEARS_MISSING"] = "Es ist nicht gezeigt, dass das Gebiet so lange unbehandelt blieb, wie die Bio-Aussage verlangt.",
    };
}
