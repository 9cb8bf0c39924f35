using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Recalls that were lifted: history, not a verdict. Nothing where there are none.</summary>
internal static class RecallSection
{
    public static Html Of(ScanView view, PageText text)
    {
        var lifted = view.Recalls.Where(recall => recall.LiftedMs is not null).ToList();
        return lifted.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <section>
                <h2>{text.Verdict.LiftedRecalls}</h2>
                <ul>{lifted.Select(recall => Line(recall, text))}</ul>
                </section>

                """);
    }

    private static Html Line(ScanRecall recall, PageText text)
    {
        var days = Html.Fill(
            text.Scan.Span, ("from", Html.Text(text.Date(recall.SinceMs))), ("until", Html.Text(text.Date(recall.LiftedMs ?? 0))));
        return Html.Of($"<li>{days}: {recall.Reason} ({recall.Party}). {recall.LiftReason}</li>");
    }
}
