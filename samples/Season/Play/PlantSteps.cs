namespace Traceability.Season.Play;

/// <summary>From the forest to the label.</summary>
internal static class PlantSteps
{
    public static IEnumerable<Step> Of(DataFolder folder) =>
    [
        new("harvest", Parties.Cooperative, "The cooperative imports its collection book: 24 collections with weights and positions, each a statement of its own",
            diary => ["harvest", "import", DataFolder.Spoken(folder.Harvest), "--area", diary.Result("area"), "--utc-offset", "+07:00"], StepKind.Import),
        new("harvest-withheld", Parties.Cooperative, "A collection by somebody who was not approved is recorded too, but its claim is withheld",
            diary =>
            [
                "harvest", "add", "--slip", "TH-025", "--area", diary.Short("area"), "--species", Sample.Species, "--part", "aerial",
                "--mass", "12kg", "--state", "fresh", "--collector", "NT-31", "--latitude", "22.4031", "--longitude", "105.6252",
                "--accuracy", "6", "--at", diary.At(3, 9),
            ]),
        new("why", Parties.Cooperative, "Why, and who can resolve it?", diary => ["why", diary.Lot("harvest-withheld")], StepKind.Question),
        new("resolution", Parties.CertificationBody, "The certification body looked at the papers: it stays withheld, and on record",
            diary => ["resolve", diary.Lot("harvest-withheld"), "--keep", "--reason", "collector was not trained"]),
        new("dry", Parties.Cooperative, "The cooperative dries the other 24 lots into one: 495 kg fresh become 108.9 kg dry",
            diary =>
            [
                "process", "dry", .. Drawn(diary, folder), "--out", "jiaogulan, dried herb|dry|108.9kg", "--unit", diary.Short("unit"),
                "--at", diary.At(2, 16),
            ]),
        new("sale", Parties.Cooperative, "The cooperative sells 60 kg with both claims to the trader; amount, price and premium are sealed, not public",
            diary =>
            [
                "sell", diary.Short("dry"), "60kg", "--to", diary.Result("trader"), "--document", "INV-0001",
                "--price", "21000000 VND", "--premium", "10%", "--claim", $"{Sample.Organic}=sold", "--at", diary.At(1, 10),
            ]),
        new("receipt", Parties.Trader, "The trader weighs what arrived and confirms the sale",
            diary => ["receive", diary.Result("sale"), "60kg"]),
        new("pack", Parties.Trader, "The trader packs 1,000 bags of 50 g",
            diary => ["process", "pack", "--in", $"{diary.Short("receipt")}=50kg", "--out", "jiaogulan tea|finished|50kg|1000|50g"]),
        new("labels", Parties.Trader, "The trader issues 1,000 labels: one statement signs every single code",
            diary =>
            [
                "label", diary.Short("pack"), "--gtin", Sample.Gtin, "--lot-code", "SAMPLE-1",
                "--name", "Jiaogulan tea 50 g (sample)", "--units", "1000",
            ]),
    ];

    private static IEnumerable<string> Drawn(Diary diary, DataFolder folder) => diary.Result("harvest").Split(' ')
        .Zip(HarvestBook.MassesOf(folder.Harvest), (lot, mass) => (string[])["--in", $"{Diary.Shortened(lot)}={mass}kg"])
        .SelectMany(words => words);
}
