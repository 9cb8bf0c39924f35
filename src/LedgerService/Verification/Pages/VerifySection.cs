using Traceability.LedgerService.Verification.Web;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The place that the browser's verifier fills. Hidden until it does: without script the page is whole as it is.</summary>
internal static class VerifySection
{
    public static Html Of(ScannedCode code, WebScript? script) => script is null ? Html.Empty : Html.Of(
        $"""
        <section id="verify" class="screen" data-code="{code.Path}" hidden></section>
        <script type="module" src="{script.Src}" integrity="{script.Integrity}"></script>

        """);
}
