namespace Traceability.Season.Play;

/// <summary>The season, in order. What it needs of each party first, then the plants.</summary>
internal static class Plan
{
    public static IReadOnlyList<Step> Of(DataFolder folder) => [.. Authority(folder), .. Rights(folder), .. Plants(folder)];

    /// <summary>Keys and parties: who may speak at all.</summary>
    private static IEnumerable<Step> Authority(DataFolder folder) =>
    [
        new("key-scheme-owner", Parties.SchemeOwner, "The scheme owner makes a signing key; the secret stays in this folder",
            _ => ["keygen", Parties.SchemeOwner], StepKind.Key),
        new("genesis", Parties.SchemeOwner, "The scheme owner begins the ledger: its first entry names the scheme",
            diary => ["genesis", "--scheme", Sample.Scheme, "--owner", "Example Wild Plant Scheme (sample)", "--at", diary.At(45, 9)]),
        new("rules", Parties.SchemeOwner, "The scheme owner puts the rules of the season in force: how much may come out of drying, how late one may record",
            diary => ["rules", "import", DataFolder.Spoken(folder.Sample("rules.csv")), "--version-name", "sample-1", "--lateness-days", "30", "--at", diary.At(44, 9)]),
        new("key-certification-body", Parties.CertificationBody, "The certification body makes a key",
            _ => ["keygen", Parties.CertificationBody], StepKind.Key),
        new("certification-body", Parties.SchemeOwner, "The scheme owner registers the certification body by its key card",
            diary => Registration(diary, Parties.CertificationBody, "Example Certification Body (sample)", 44, "certification-body")),
        new("accreditation", Parties.SchemeOwner, "The scheme owner accredits it: from now on it may certify",
            diary => ["accredit", diary.Result("certification-body"), "--standard", Sample.Standard, "--from", diary.Day(44), "--at", diary.At(44, 12)]),
        new("key-cooperative", Parties.Cooperative, "The cooperative makes a key", _ => ["keygen", Parties.Cooperative], StepKind.Key),
        new("cooperative", Parties.CertificationBody, "The certification body registers the cooperative, which collects and dries",
            diary => Registration(diary, Parties.Cooperative, "Example Cooperative of Ba Be (sample)", 43, "collection-operation", "processor")),
        new("key-trader", Parties.Trader, "The trader makes a key", _ => ["keygen", Parties.Trader], StepKind.Key),
        new("trader", Parties.CertificationBody, "The certification body registers the trader, which buys and packs",
            diary => Registration(diary, Parties.Trader, "Example Trading House of Ha Noi (sample)", 43, "trader", "brand")),
    ];

    /// <summary>Area, certificate, quota: who may collect what, where, and how much.</summary>
    private static IEnumerable<Step> Rights(DataFolder folder) =>
    [
        new("area", Parties.CertificationBody, "The certification body describes the collection area; the boundary is sealed, only the region is public",
            diary =>
            [
                "area", "add", "--boundary", DataFolder.Spoken(folder.Sample("area.geojson")), "--operator", diary.Result("cooperative"),
                "--name", "Nam Mau hills (sample)", "--country", "VN", "--region", "Ba Bể, Bắc Kạn", "--at", diary.At(42, 9),
            ]),
        new("certificate", Parties.CertificationBody, "The certification body certifies the cooperative for species, part, area and activities, for 15 months",
            diary =>
            [
                "certify", "--operator", diary.Result("cooperative"), "--number", "SAMPLE-0001", "--standard", Sample.Standard,
                "--scope", $"{Sample.Species}|aerial|{diary.Result("area")}|harvest,process", "--from", diary.Day(41), "--at", diary.At(41, 9),
            ]),
        new("quota", Parties.CertificationBody, "The certification body sets the season and the most that may be harvested in it",
            diary =>
            [
                "quota", "set", "--area", Short(diary.Result("area")), "--species", Sample.Species, "--part", "aerial", "--max", "600kg",
                "--state", "fresh", "--season", $"{diary.Day(30)}..{diary.Day(-30)}", "--at", diary.At(40, 9),
            ]),
    ];

    /// <summary>From the forest to the label.</summary>
    private static IEnumerable<Step> Plants(DataFolder folder) =>
    [
        new("harvest", Parties.Cooperative, "The cooperative imports its collection book: 24 collections with weights and positions, each a statement of its own",
            diary => ["harvest", "import", DataFolder.Spoken(folder.Harvest), "--area", diary.Result("area"), "--utc-offset", "+07:00"], StepKind.Import),
        new("dry", Parties.Cooperative, "The cooperative dries all 24 lots into one: 495 kg fresh become 108.9 kg dry",
            diary => ["process", "dry", .. Drawn(diary, folder), "--out", "jiaogulan, dried herb|dry|108.9kg", "--at", diary.At(2, 16)]),
        new("sale", Parties.Cooperative, "The cooperative sells 60 kg to the trader; amount and price are sealed, not public",
            diary =>
            [
                "sell", Short(diary.Result("dry")), "60kg", "--to", diary.Result("trader"), "--document", "INV-0001",
                "--price", "21000000 VND", "--at", diary.At(1, 10),
            ]),
        new("receipt", Parties.Trader, "The trader weighs what arrived and confirms the sale",
            diary => ["receive", diary.Result("sale"), "60kg"]),
        new("pack", Parties.Trader, "The trader packs 1,000 bags of 50 g",
            diary => ["process", "pack", "--in", $"{Short(diary.Result("receipt"))}=50kg", "--out", "jiaogulan tea|finished|50kg|1000|50g"]),
        new("labels", Parties.Trader, "The trader issues 1,000 labels: one statement signs every single code",
            diary =>
            [
                "label", Short(diary.Result("pack")), "--gtin", Sample.Gtin, "--lot-code", "SAMPLE-1",
                "--name", "Jiaogulan tea 50 g (sample)", "--units", "1000",
            ]),
    ];

    private static IReadOnlyList<string> Registration(Diary diary, string party, string name, int daysAgo, params string[] roles) =>
    [
        "party", "register", "--name", name, "--country", "VN", .. roles.SelectMany(role => (string[])["--role", role]),
        "--key-card", diary.Result($"key-{party}"), "--at", diary.At(daysAgo, 11),
    ];

    private static IEnumerable<string> Drawn(Diary diary, DataFolder folder) => diary.Result("harvest").Split(' ')
        .Zip(HarvestBook.MassesOf(folder.Harvest), (lot, mass) => (string[])["--in", $"{Short(lot)}={mass}kg"])
        .SelectMany(words => words);

    // `trace` knows the ids of its own workspace by their first characters.
    private static string Short(string id) => id[..12];
}
