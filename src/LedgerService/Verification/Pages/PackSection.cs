using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What the code names, to compare with the print on the pack.</summary>
internal static class PackSection
{
    public static Html Of(ScanView view, PageText text)
    {
        var code = view.Answer.Code;
        return Html.Of(
            $"""
            <section>
            {(view.Product.Length > 0 ? Html.Of($"<h2 class=\"name\">{view.Product}</h2>") : Html.Empty)}
            {(view.Answer.IsKnown && view.Species.Length > 0 ? Html.Of($"<p>{Plant(view, text)}</p>") : Html.Empty)}
            <dl>
            {Row(text.Scan.ProductId, Html.Text(code.Product), true)}
            {Row(text.Scan.Lot, Html.Text(code.Lot), true)}
            {Row(text.Scan.Serial, Groups(code.Serial), code.Serial.Length > 0)}
            {Row(text.Scan.Packed, Html.Text(text.Date(view.PackedMs)), view.Answer.IsKnown)}
            {Row(text.Scan.OtherClaims, Html.Text(ClaimsOf(view, text)), view.OtherClaims.Count > 0)}
            </dl>
            </section>

            """);
    }

    // A product of several ingredients may have one species and yet no one part.
    private static Html Plant(ScanView view, PageText text)
    {
        var part = text.Parts.GetValueOrDefault(view.Part, "");
        var scientific = Html.Of($"<i lang=\"la\">{view.Species}</i>");
        var name = PlantNames.Of(view.Species, text.Tag) is { } common ? Html.Of($"{common} ({scientific})") : scientific;
        return part.Length > 0 ? Html.Of($"{name}, {part}") : name;
    }

    private static string ClaimsOf(ScanView view, PageText text) => string.Join(", ", view.OtherClaims.Select(claim =>
        claim.Status == ClaimStatus.Certified ? claim.Code : $"{claim.Code} ({text.Scan.ClaimWithheld})"));

    // Groups of five are compared with the print more easily; they are drawn apart, so that a copy has no spaces.
    private static Html Groups(string serial) => Html.Of(
        $"""<span class="serial">{serial.Chunk(5).Select(group => Html.Of($"<span>{new string(group)}</span><wbr>"))}</span>""");

    private static Html Row(string name, Html value, bool isShown) =>
        isShown ? Html.Of($"<dt>{name}</dt><dd>{value}</dd>") : Html.Empty;
}
