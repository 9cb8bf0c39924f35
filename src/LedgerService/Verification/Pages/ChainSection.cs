using System.Globalization;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Who did what, when, under which certificate, in which region.</summary>
internal static class ChainSection
{
    // Steps on one page; more than any real product has once like steps are told as one.
    private const int MaximumSteps = 100;

    public static Html Of(ScanView view, PageText text) => view.Chains.GetOrAdd(text.Tag, static (_, asked) => Draw(asked.View, asked.Text), (View: view, Text: text));

    private static Html Draw(ScanView view, PageText text)
    {
        var shown = view.Steps.Take(MaximumSteps).Select(step => Step(step, text));
        var isCut = view.IsLong || view.Steps.Count > MaximumSteps;
        return Html.Of(
            $"""
            <section class="story">
            <h2>{text.Scan.Chain}</h2>
            {MapSection.Of(view, text)}
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
            text.Steps[step.Kind], ("party", Name(step.Party)), ("buyer", Name(step.Buyer)), ("region", Html.Text(text.RegionOf(step))));
        return Html.Of($"<li class=\"{LookOf(step.Kind)}\"><small>{Days(step, text)}</small>{sentence}{Details(step, text)}</li>\n");
    }

    // The four kinds of marks on the line.
    private static string LookOf(ScanStepKind kind) => kind switch
    {
        ScanStepKind.Harvest => "harvest",
        ScanStepKind.Sale or ScanStepKind.Receipt or ScanStepKind.Return => "trade",
        ScanStepKind.Label => "label",
        _ => "work",
    };

    private static Html Name(string name) => Html.Of($"<b>{name}</b>");

    private static Html Days(ScanStep step, PageText text)
    {
        var (from, until) = (text.Date(step.FromMs), text.Date(step.UntilMs));
        return from == until ? Day(step.FromMs, text) : Html.Fill(text.Scan.Span, ("from", Day(step.FromMs, text)), ("until", Day(step.UntilMs, text)));
    }

    private static Html Day(long moment, PageText text) => Html.Of(
        $"<time datetime=\"{DateTimeOffset.FromUnixTimeMilliseconds(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{text.Date(moment)}</time>");

    private static Html Details(ScanStep step, PageText text)
    {
        var times = step.Count == 1 ? "" : text.Scan.Times.Replace("{count}", step.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var certificates = step.Certificates.Count == 0
            ? ""
            : text.Scan.UnderCertificate.Replace("{number}", string.Join(", ", step.Certificates), StringComparison.Ordinal);
        var all = string.Join(" · ", new[] { times, certificates }.Where(detail => detail.Length > 0));
        return all.Length == 0 ? Html.Empty : Html.Of($"<small>{all}</small>");
    }
}
