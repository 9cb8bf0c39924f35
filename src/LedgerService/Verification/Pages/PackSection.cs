using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What the code names, to compare with the print on the pack.</summary>
internal static class PackSection
{
    public static Html Of(ScanView view, PageText text)
    {
        var code = view.Answer.Code;
        var part = text.Parts.GetValueOrDefault(view.Part, "");
        return Html.Of(
            $"""
            <section><dl>
            {Row(text.Scan.Product, Html.Text(view.Product), view.Product.Length > 0)}
            {Row(text.Scan.Plant, Html.Of($"<i lang=\"la\">{view.Species}</i>, {part}"), view.Answer.IsKnown)}
            {Row(text.Scan.ProductId, Html.Text(code.Product), true)}
            {Row(text.Scan.Lot, Html.Text(code.Lot), true)}
            {Row(text.Scan.Serial, Html.Text(code.Serial), code.Serial.Length > 0)}
            {Row(text.Scan.Packed, Html.Text(text.Date(view.PackedMs)), view.Answer.IsKnown)}
            </dl></section>

            """);
    }

    private static Html Row(string name, Html value, bool isShown) =>
        isShown ? Html.Of($"<dt>{name}</dt><dd>{value}</dd>") : Html.Empty;
}
