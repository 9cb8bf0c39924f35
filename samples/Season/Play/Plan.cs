namespace Traceability.Season.Play;

/// <summary>The season, in order. What it needs of each party first, then the plants, then what comes after a season.</summary>
internal static class Plan
{
    public static IReadOnlyList<Step> Of(DataFolder folder) =>
        [.. AuthoritySteps.Of(folder), .. RightsSteps.Of(folder), .. PlantSteps.Of(folder), .. BlendSteps.Of(folder), .. AfterSteps.Of()];
}
