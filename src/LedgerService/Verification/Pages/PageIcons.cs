namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Pictures beside a verdict; they say nothing that the words do not.</summary>
internal static class PageIcons
{
    public static Html Check { get; } = Circle("M9.5 16.5l4.3 4.3 8.7-9.3");

    public static Html Pause { get; } = Circle("M13 11v10M19 11v10");

    public static Html Care { get; } = Circle("M16 9v9M16 22.6v.1");

    public static Html Cross { get; } = Circle("M11.5 11.5l9 9M20.5 11.5l-9 9");

    /// <summary>A leaf, beside the scheme's name.</summary>
    public static Html Leaf { get; } = Html.Of(
        $"""<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20.5 3.5C11 3 4.5 7 4.5 13.5c0 1.5.4 2.8 1 3.9C8 12.5 11.5 10 15 8.5c-3.5 2.5-6.5 6-8.5 11.5l1.7.6.8-2.3c1 .5 2.2.7 3.400.7C18.5 19 21 12.5 20.5 3.5z" fill="currentColor"/></svg>""");

    private static Html Circle(string path) => Html.Of(
        $"""<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="15" fill="currentColor"/><path d="{path}" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>""");
}
