using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Reports.Pages;

/// <summary>The way from the page of a code to the form, with the code filled in.</summary>
internal static class ReportLink
{
    public static Html Of(ScannedCode code, PageText text)
    {
        var parts = string.Join('&', new[] { ("product", code.Product), ("lot", code.Lot), ("serial", code.Serial), ("lang", text.Tag.Split('-')[0]) }
            .Where(part => part.Item2.Length > 0)
            .Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));
        return Html.Of($"""<a href="/report?{parts}">{ReportWords.Of(text).Title}</a>""");
    }
}
