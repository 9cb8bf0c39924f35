using System.Globalization;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Who did what, when, under which certificate, in which region.</summary>
internal static class ChainSection
{
    // Steps on one page; more than any real product has once like steps are told as one.
    private const int MaximumSteps = 100;

    public static Html Of(ScanView view, PageText text)
    {
        var shown = view.Steps.Take(MaximumSteps).Select(step => Step(step, text));
        var isCut = view.IsLong || view.Steps.Count > MaximumSteps;
        return Html.Of(
            $"""
            <section>
            <h2>{text.Scan.Chain}</h2>
            <ol class="chain">
            {shown}
            </ol>
            {(isCut ? Html.Of($"<p>{text.Scan.ChainTooLong}</p>") : Html.Empty)}
            </section>

            """);
    }

    private static Html Step(ScanStep step, PageText text)
    {
        var sentence = Html.Fill(
            text.Steps[step.Kind], ("party", Name(step.Party)), ("buyer", Name(step.Buyer)), ("region", Html.Text(step.Region)));
        return Html.Of($"<li>{sentence}<small>{Details(step, text)}</small></li>\n");
    }

    private static Html Name(string name) => Html.Of($"<b>{name}</b>");

    private static Html Details(ScanStep step, PageText text)
    {
        var (from, until) = (text.Date(step.FromMs), text.Date(step.UntilMs));
        var days = from == until
            ? Html.Text(from)
            : Html.Fill(text.Scan.Span, ("from", Html.Text(from)), ("until", Html.Text(until)));
        var times = step.Count == 1
            ? Html.Empty
            : Html.Of($" · {text.Scan.Times.Replace("{count}", step.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}");
        var certificates = step.Certificates.Count == 0
            ? Html.Empty
            : Html.Of($" · {Html.Fill(text.Scan.UnderCertificate, ("number", Html.Text(string.Join(", ", step.Certificates))))}");
        return Html.Of($"{days}{times}{certificates}");
    }
}
