namespace Traceability.LedgerService.Reports.Pages;

internal sealed partial record ReportWords
{
    private static ReportWords English { get; } = new()
    {
        Title = "Report something suspicious",
        Lead = "A certification body or the scheme owner reads what you write. It is never published.",
        Kind = "What is it about?",
        Kinds = KindsOf(
            "A pack that seems copied or was opened", "A false claim of certification", "Another plant than it says", "Plants collected illegally", "Something else"),
        Text = "What did you see, and where?",
        Url = "Address of the listing (if any)",
        Country = "Country, two letters (if you like)",
        Evidence = "SHA-256 of your evidence (if any)",
        EvidenceHelp = "Keep photos and receipts yourself. Their SHA-256, 64 digits, lets you show later that you had them today.",
        Contact = "How can we reach you? (if you like)",
        ContactHelp = "Only the scheme owner sees it: not the producer, not the public. It is erased after a time, and before if you wish.",
        Send = "Send",
        Thanks = "Thank you. Your report has arrived.",
        Number = "Its number:",
        Next = "Two different people must confirm it before anything comes of it in public. Then that is an alert, without your words and without you.",
        KeyHelp = "Keep this key: it erases your contact.",
        Erase = "Erase my contact now",
        Erased = "Your contact is erased.",
    };

    private static ReportWords French { get; } = new()
    {
        Title = "Signaler quelque chose de suspect",
        Lead = "Un organisme de certification ou le propriétaire du programme lit ce que vous écrivez. Rien n'en est publié.",
        Kind = "De quoi s'agit-il ?",
        Kinds = KindsOf(
            "Un paquet qui semble copié ou a été ouvert", "Une fausse mention de certification", "Une autre plante qu'indiqué", "Une récolte illégale", "Autre chose"),
        Text = "Qu'avez-vous vu, et où ?",
        Url = "Adresse de l'annonce (s'il y en a une)",
        Country = "Pays, deux lettres (si vous voulez)",
        Evidence = "SHA-256 de votre preuve (s'il y en a une)",
        EvidenceHelp = "Gardez vous-même photos et reçus. Leur SHA-256, 64 chiffres, montrera plus tard que vous les aviez aujourd'hui.",
        Contact = "Comment vous joindre ? (si vous voulez)",
        ContactHelp = "Seul le propriétaire du programme le voit : ni le producteur, ni le public. C'est effacé après un temps, et avant si vous le souhaitez.",
        Send = "Envoyer",
        Thanks = "Merci. Votre signalement est arrivé.",
        Number = "Son numéro :",
        Next = "Deux personnes différentes doivent le confirmer avant toute suite publique. Ce sera alors une alerte, sans vos mots et sans vous.",
        KeyHelp = "Gardez cette clé : elle efface votre contact.",
        Erase = "Effacer mon contact maintenant",
        Erased = "Votre contact est effacé.",
    };

    private static ReportWords German { get; } = new()
    {
        Title = "Etwas Verdächtiges melden",
        Lead = "Eine Zertifizierungsstelle oder der Programmeigner liest, was Sie schreiben. Veröffentlicht wird es nie.",
        Kind = "Worum geht es?",
        Kinds = KindsOf(
            "Eine Packung, die kopiert scheint oder geöffnet war", "Eine falsche Zertifizierungsangabe", "Eine andere Pflanze als angegeben",
            "Verbotene Sammlung", "Etwas anderes"),
        Text = "Was haben Sie gesehen, und wo?",
        Url = "Adresse des Angebots (falls vorhanden)",
        Country = "Land, zwei Buchstaben (wenn Sie mögen)",
        Evidence = "SHA-256 Ihres Belegs (falls vorhanden)",
        EvidenceHelp = "Behalten Sie Fotos und Kassenzettel selbst. Ihr SHA-256, 64 Zeichen, zeigt später, dass Sie sie heute hatten.",
        Contact = "Wie erreichen wir Sie? (wenn Sie mögen)",
        ContactHelp = "Nur der Programmeigner sieht es: nicht der Hersteller, nicht die Öffentlichkeit. Es wird nach einer Zeit gelöscht, auf Wunsch früher.",
        Send = "Senden",
        Thanks = "Danke. Ihre Meldung ist angekommen.",
        Number = "Ihre Nummer:",
        Next = "Zwei verschiedene Personen müssen sie bestätigen, bevor öffentlich etwas daraus wird. Dann ist das eine Warnung, ohne Ihre Worte und ohne Sie.",
        KeyHelp = "Behalten Sie diesen Schlüssel: Er löscht Ihren Kontakt.",
        Erase = "Meinen Kontakt jetzt löschen",
        Erased = "Ihr Kontakt ist gelöscht.",
    };
}
