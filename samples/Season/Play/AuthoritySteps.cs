namespace Traceability.Season.Play;

/// <summary>Keys, parties and rules: who may speak at all, and what is asked of whom.</summary>
internal static class AuthoritySteps
{
    public static IEnumerable<Step> Of(DataFolder folder) =>
    [
        new("key-scheme-owner", Parties.SchemeOwner, "The scheme owner makes a signing key; the secret stays in this folder",
            _ => ["keygen", Parties.SchemeOwner], StepKind.Key),
        new("genesis", Parties.SchemeOwner, "The scheme owner begins the ledger: its first entry names the scheme",
            diary => ["genesis", "--scheme", Sample.Scheme, "--owner", "Example Wild Plant Scheme (sample)", "--at", diary.At(45, 9)]),
        new("rules", Parties.SchemeOwner, "The scheme owner puts rules in force: how much may come out of drying, dry matter, labels, trained collectors",
            diary =>
            [
                "rules", "import", File(folder, "rules.csv"), "--version-name", "sample-1", "--lateness-days", "30", "--transfer-days", "14",
                "--dry-factors", File(folder, "dry-factors.csv"), "--labels", File(folder, "label-rules.csv"),
                "--collectors-required", "--collector-day", "60kg", "--at", diary.At(44, 9),
            ]),
        new("standard", Parties.SchemeOwner, "The scheme owner sets the gate of the standard: who is certified from now on has passed an audit",
            diary =>
            [
                "standard", "set", File(folder, "control-points.csv"), "--standard", Sample.Standard, "--least", "60,65,70",
                "--from", diary.Day(43), "--at", diary.At(44, 10),
            ]),
        new("key-certification-body", Parties.CertificationBody, "The certification body makes a key",
            _ => ["keygen", Parties.CertificationBody], StepKind.Key),
        new("certification-body", Parties.SchemeOwner, "The scheme owner registers the certification body by its key card",
            diary => Registration(diary, Parties.CertificationBody, "Example Certification Body (sample)", 44, "certification-body")),
        Accreditation("accreditation", "The scheme owner accredits it: from now on it may certify", Sample.Standard),
        Accreditation("accreditation-organic", "And for a second standard, whose claim a lot carries beside the scheme's own", Sample.OrganicStandard),
        new("key-cooperative", Parties.Cooperative, "The cooperative makes a key", _ => ["keygen", Parties.Cooperative], StepKind.Key),
        new("cooperative", Parties.CertificationBody, "The certification body registers the cooperative, which collects and dries",
            diary => Registration(diary, Parties.Cooperative, "Example Cooperative of Ba Be (sample)", 43, "collection-operation", "processor")),
        new("key-trader", Parties.Trader, "The trader makes a key", _ => ["keygen", Parties.Trader], StepKind.Key),
        new("trader", Parties.CertificationBody, "The certification body registers the trader, which buys and packs",
            diary => Registration(diary, Parties.Trader, "Example Trading House of Ha Noi (sample)", 43, "trader", "brand")),
    ];

    private static Step Accreditation(string name, string title, string standard) => new(
        name, Parties.SchemeOwner, title,
        diary => ["accredit", diary.Result("certification-body"), "--standard", standard, "--from", diary.Day(44), "--at", diary.At(44, 12)]);

    private static IReadOnlyList<string> Registration(Diary diary, string party, string name, int daysAgo, params string[] roles) =>
    [
        "party", "register", "--name", name, "--country", "VN", .. roles.SelectMany(role => (string[])["--role", role]),
        "--key-card", diary.Result($"key-{party}"), "--at", diary.At(daysAgo, 11),
    ];

    private static string File(DataFolder folder, string name) => DataFolder.Spoken(folder.Sample(name));
}
