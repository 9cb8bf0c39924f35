using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Reports.Pages;

/// <summary>The way from the page of a code to the form, with the code filled in.</summary>
internal static class ReportLink
{
    /// <param name="home">Scheme and host for a page that is looked at elsewhere; nothing on the service's own.</param>
    public static Html Of(ScannedCode code, PageText text, string home = "")
    {
        var parts = string.Join('&', new[] { ("product", code.Product), ("lot", code.Lot), ("serial", code.Serial), ("lang", text.Tag.Split('-')[0]) }
            .Where(part => part.Item2.Length > 0)
            .Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));
        return Html.Of($"""<a href="{home}/report?{parts}">{ReportWords.Of(text).Title}</a>""");
    }
}
