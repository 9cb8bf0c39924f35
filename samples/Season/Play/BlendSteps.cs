namespace Traceability.Season.Play;

/// <summary>A second product, of several ingredients: what its packs may say follows from the recipe.</summary>
internal static class BlendSteps
{
    private const string LotCode = "SAMPLE-B1";

    public static IEnumerable<Step> Of(DataFolder folder) =>
    [
        new("category", Parties.Trader, "Before mixing, the trader asks what a tea of 13 % jiaogulan and 87 % mint may be called",
            diary => ["category", RecipeBook.Write(folder, diary)], StepKind.Question),
        new("blend", Parties.Trader, "It packs 200 bags: made with certified ingredients, category II",
            diary => ["formulate", RecipeBook.Write(folder, diary), "--product", "mountain mint tea", "--units", "200", "--net", "50g"]),
        new("blend-labels", Parties.Trader, "And labels them",
            diary =>
            [
                "label", diary.Short("blend"), "--gtin", Sample.BlendGtin, "--lot-code", LotCode,
                "--name", "Mountain mint tea 50 g (sample)", "--units", "200",
            ]),
    ];
}
