namespace Traceability.LedgerCore.Tests.Labels;

/// <summary>
/// The three label rules that were published one after another, as rule-set data. The early one has three tiers: prominent
/// logo from 75 %, subordinate logo from 20 %, words without a logo below. Categories I and II are its first two; its third
/// cannot be said apart from "none". It also left out all that is not botanical, which of these kinds only excipients,
/// water and salt are known to be, and it spoke of the weight of the final product, not of its dry weight.
/// </summary>
internal static class PublishedLabelRules
{
    public static V1.LabelRules Early { get; } = new() { ProductPermille = 750, IngredientPermille = 200, Source = "Labelling page, early version" };

    public static V1.LabelRules Of2016 { get; } = new() { ProductPermille = 200, Source = "Labelling rules 3.1 (2016)" };

    public static V1.LabelRules Of2021 { get; } = new()
    {
        ProductPermille = 200,
        ExcipientsCount = true,
        ThreatenedMustBeCertified = true,
        ThreatenedSpecies = { "Nardostachys jatamansi", "Prunus africana" },
        MixedPermille = 500,
        MultiPackAllProducts = true,
        Source = "Trading and labelling rules, update of 2021-02-15",
    };

    public static V1.RuleSet[] Sets { get; } =
    [
        new() { Version = "early", EffectiveFromMs = Day(2010, 1, 1), LabelRules = Early },
        new() { Version = "2016", EffectiveFromMs = Day(2016, 9, 13), LabelRules = Of2016 },
        new() { Version = "2021", EffectiveFromMs = Day(2021, 2, 15), LabelRules = Of2021 },
    ];

    public static long Day(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
