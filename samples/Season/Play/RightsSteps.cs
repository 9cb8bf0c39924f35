namespace Traceability.Season.Play;

/// <summary>Area, audit, certificates, quota, collectors: who may collect and dry what, where, and how much.</summary>
internal static class RightsSteps
{
    public static IEnumerable<Step> Of(DataFolder folder) =>
    [
        new("area", Parties.CertificationBody, "The certification body describes the collection area; the boundary is sealed, only the region is public",
            diary =>
            [
                "area", "add", "--boundary", DataFolder.Spoken(folder.Sample("area.geojson")), "--operator", diary.Result("cooperative"),
                "--name", "Nam Mau hills (sample)", "--country", "VN", "--region", "Ba Bể, Bắc Kạn", "--at", diary.At(42, 9),
            ]),
        new("unit", Parties.Cooperative, "The cooperative describes its drying house",
            diary =>
            [
                "unit", "add", "--kind", "drying", "--name", "Drying house 1 (sample)", "--country", "VN", "--region", "Ba Bể, Bắc Kạn",
                "--at", diary.At(42, 10),
            ]),
        new("audit", Parties.CertificationBody, "The certification body audits: each control point is rated, and one thing is to be put right",
            diary =>
            [
                "audit", "add", "--operator", diary.Result("cooperative"), "--standard", Sample.Standard, "--year", "1",
                "--ratings", DataFolder.Spoken(folder.Sample("ratings.csv")),
                "--found", $"2.2|minor|{diary.Day(-60)}", "--at", diary.At(42, 12),
            ]),
        new("certificate", Parties.CertificationBody, "The audit passes, so it certifies the cooperative for species, part, area and drying house, for 15 months",
            diary =>
            [
                "certify", "--operator", diary.Result("cooperative"), "--number", "SAMPLE-0001", "--standard", Sample.Standard,
                "--audit", diary.Result("audit"), "--year", "1", "--scope", $"{Sample.Species}|aerial|{diary.Result("area")}|harvest",
                "--scope", $"{Sample.Species}|aerial||process|{diary.Result("unit")}", "--from", diary.Day(41), "--at", diary.At(41, 9),
            ]),
        new("certificate-organic", Parties.CertificationBody, "And for an organic claim beside it",
            diary =>
            [
                "certify", "--operator", diary.Result("cooperative"), "--number", "SAMPLE-0002", "--standard", Sample.OrganicStandard,
                "--claim", Sample.Organic, "--scope", $"{Sample.Species}|aerial|{diary.Result("area")}|harvest,process",
                "--from", diary.Day(41), "--at", diary.At(41, 10),
            ]),
        new("inventory", Parties.CertificationBody, "The certification body records what grows there, and what a season yields without harm",
            diary =>
            [
                "inventory", "add", "--area", diary.Short("area"), "--species", Sample.Species, "--part", "aerial",
                "--method", "12 transects of 100 m (sample)", "--assessor", "Example forest office (sample)", "--assessed", diary.Day(60),
                "--due", diary.Day(-1000), "--stock", "9t", "--yield", "2400kg", "--share-permille", "250", "--state", "fresh", "--at", diary.At(41, 11),
            ]),
        new("quota", Parties.CertificationBody, "On that rests the quota: the season, and the most that may be harvested in it",
            diary =>
            [
                "quota", "set", "--area", diary.Short("area"), "--species", Sample.Species, "--part", "aerial", "--max", "600kg",
                "--state", "fresh", "--season", $"{diary.Day(30)}..{diary.Day(-30)}", "--utc-offset", "+07:00",
                "--inventory", diary.Short("inventory"), "--at", diary.At(40, 9),
            ]),
        .. HarvestBook.CollectorsOf(folder).Select(collector => new Step(
            $"collector-{collector}", Parties.Cooperative, $"The cooperative approves {collector}, who was trained",
            diary => ["collector", "approve", collector, "--trained", diary.Day(38), "--from", diary.Day(35), "--at", diary.At(36, 9)])),
    ];
}
