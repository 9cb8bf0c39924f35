namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Pictures beside a verdict; they say nothing that the words do not.</summary>
internal static class PageIcons
{
    public static Html Check { get; } = Circle("#1d6a45", "M9.5 16.5l4.3 4.3 8.7-9.3");

    public static Html Pause { get; } = Circle("#805200", "M13 11v10M19 11v10");

    public static Html Care { get; } = Circle("#805200", "M16 9v9M16 22.6v.1");

    public static Html Cross { get; } = Circle("#9c2a22", "M11.5 11.5l9 9M20.5 11.5l-9 9");

    private static Html Circle(string colour, string path) => Html.Of(
        $"""<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="15" fill="{colour}"/><path d="{path}" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>""");
}
