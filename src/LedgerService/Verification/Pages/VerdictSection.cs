using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The first thing on the page: what the code is.</summary>
internal static class VerdictSection
{
    private static readonly Reason Inherited = LedgerCore.Statements.Reasons.InputWithheld;

    public static Html Of(ScanView view, PageText text)
    {
        var headline = Headline.Of(view, text);
        var sentence = headline.Notice is { } notice
            ? NoticeList.Fill(text.Notices[notice.Kind].Headline, notice, view, text)
            : Sentence(view, text);
        return Html.Of(
            $"""
            <section class="verdict {headline.Look}">
            <p class="word">{headline.Icon}<span>{headline.Word}</span></p>
            <h1>{sentence}</h1>
            {NoticeList.Of(view, text)}
            {Further(view, text)}
            </section>

            """);
    }

    private static Html Sentence(ScanView view, PageText text)
    {
        var isBatch = view.Answer.Code.Serial.Length == 0;
        var sentence = view.Answer.Verdict switch
        {
            LabelVerdict.Genuine when view.StoppedNow is not null => isBatch ? text.Verdict.GenuineBatchStopped : text.Verdict.GenuineStopped,
            LabelVerdict.Genuine => isBatch ? text.Verdict.GenuineBatch : text.Verdict.Genuine,
            LabelVerdict.Withheld => isBatch ? text.Verdict.WithheldBatch : text.Verdict.Withheld,
            LabelVerdict.Recalled => text.Verdict.Recalled,
            LabelVerdict.UnknownSerial => text.Verdict.UnknownSerial,
            _ => text.Verdict.UnknownBatch,
        };
        var first = view.Recalls.Count > 0 ? view.Recalls[0] : null;
        return Html.Fill(
            sentence,
            ("issuer", Html.Text(view.Issuer)),
            ("product", Html.Text(view.Product)),
            ("scheme", Html.Text(view.Scheme)),
            ("recaller", Html.Text(first?.Party)),
            ("date", Html.Text(text.Date(first?.SinceMs ?? 0))),
            ("number", Html.Text(view.StoppedNow?.Certificate.Number)),
            ("status", view.StoppedNow is { } stopped ? CertificateSection.Since(stopped.Stop, text) : Html.Empty));
    }

    private static Html Further(ScanView view, PageText text) => view.Answer.Verdict switch
    {
        LabelVerdict.Genuine => Category(view.Answer.Category, text),
        LabelVerdict.Recalled => Html.Join(view.Recalls.Where(recall => recall.LiftedMs is null).Select(recall => Advice(recall, text))),
        LabelVerdict.Withheld => Html.Of($"<h2>{text.Verdict.Why}</h2><ul>{Reasons(view, text)}</ul>"),
        LabelVerdict.Void or LabelVerdict.NotActivated => Html.Empty,
        _ => Html.Of($"<p>{text.Verdict.UnknownAdvice}</p>"),
    };

    // In the recaller's own words, whatever their language.
    private static Html Advice(ScanRecall recall, PageText text) => Html.Of(
        $"<p><b>{recall.Advice}</b></p><p>{text.Verdict.RecallReason}: {recall.Reason} ({recall.Party}, {text.Date(recall.SinceMs)})</p>");

    private static Html Category(LabelCategory category, PageText text) => category switch
    {
        LabelCategory.Product => Html.Of($"<p>{text.Verdict.CertifiedProduct}</p>"),
        LabelCategory.Ingredient => Html.Of($"<p>{text.Verdict.CertifiedIngredients}</p>"),
        _ => Html.Empty,
    };

    // The ledger's own sentence names ids; people get their language's, which names none, and the code to look up. That a claim was inherited
    // is said only where nothing tells what from.
    private static IEnumerable<Html> Reasons(ScanView view, PageText text) => view.Answer.Withholding
        .DistinctBy(notice => notice.Code)
        .OrderBy(notice => notice.Code == Inherited.Code)
        .Where((notice, place) => place == 0 || notice.Code != Inherited.Code)
        .Select(notice => Html.Of(
            $"<li>{text.Reasons.GetValueOrDefault(notice.Code)} <code>{notice.Code}</code></li>"));
}
