using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What the page does not prove, last on every page.</summary>
internal static class LimitSection
{
    public static Html Of(PageText text) => Html.Of(
        $"""
        <section>
        <h2>{text.Scan.NotProved}</h2>
        <ul>{text.NotProved.Select(line => Html.Of($"<li>{line}</li>\n"))}</ul>
        </section>

        """);
}
