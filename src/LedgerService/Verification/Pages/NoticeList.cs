using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What is told beside the verdict, the gravest first. Nothing where there is nothing.</summary>
internal static class NoticeList
{
    public static Html Of(ScanView view, PageText text) => Html.Join(view.Notices
        .OrderByDescending(notice => notice.Tone)
        .Select(notice => Html.Of($"""<p class="notice">{Fill(text.Notices[notice.Kind].Sentence, notice, view, text)}</p>{Words(notice, view)}""")));

    private static Html Words(ScanNotice notice, ScanView view) => notice.Texts.GetValueOrDefault(ScanNotice.OwnWords) is { Length: > 0 } words
        ? Html.Of($"<p>{view.Issuer}: <q>{words}</q></p>")
        : Html.Empty;

    /// <summary>A sentence with the values of its notice and of the page.</summary>
    public static Html Fill(string sentence, ScanNotice notice, ScanView view, PageText text) => Html.Fill(
        sentence,
        [
            .. notice.Texts.Select(value => (value.Key, Html.Text(value.Value))),
            .. notice.Days.Select(value => (value.Key, Html.Text(text.Date(value.Value)))),
            ("issuer", Html.Text(view.Issuer)),
            ("product", Html.Text(view.Product)),
            ("scheme", Html.Text(view.Scheme)),
        ]);
}
