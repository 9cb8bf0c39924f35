using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Reports.Pages;

/// <summary>The form of a report, and what is answered. Works without script; whatever was typed stays text.</summary>
internal static class ReportPage
{
    /// <param name="report">What the form begins with, or what was sent and is not right.</param>
    /// <param name="refusal">What is wrong with it; null for nothing.</param>
    public static Html Of(SubmitReportRequest report, PageText text, string scheme, Refusal? refusal)
    {
        var words = ReportWords.Of(text);
        var tag = text.Tag.Split('-')[0];
        var content = Html.Of(
            $"""
            <section>
            <h1>{words.Title}</h1>
            {Fault(refusal, tag)}
            <p>{words.Lead}</p>
            <form action="/reports?lang={tag}" method="post">
            <label>{words.Kind}<select name="kind" required>{words.Kinds.Select(kind => Option(kind.Key, kind.Value, report.Kind))}</select></label>
            <label>{words.Text}<textarea name="text" required rows="5" maxlength="2000">{report.Text}</textarea></label>
            <label>{words.Url}<input name="url" maxlength="500" inputmode="url" value="{report.Url}"></label>
            <label>{text.Scan.ProductId}<input name="product" maxlength="40" value="{report.Code?.ProductId}"></label>
            <label>{text.Scan.Lot}<input name="lot" maxlength="40" value="{report.Code?.LotCode}"></label>
            <label>{text.Scan.Serial}<input name="serial" maxlength="40" value="{report.Code?.Serial}"></label>
            <label>{words.Country}<input name="country" maxlength="2" autocapitalize="characters" value="{report.Country}"></label>
            <label>{words.Evidence}<input name="evidence" maxlength="64" autocomplete="off" spellcheck="false"></label>
            <p>{words.EvidenceHelp}</p>
            <label>{words.Contact}<input name="contact" maxlength="200" value="{report.Contact}"></label>
            <p>{words.ContactHelp}</p>
            <p><button>{words.Send}</button></p>
            </form>
            </section>

            """);
        return PageFrame.Of(text, words.Title, scheme, "/report?", content, Html.Empty);
    }

    /// <summary>It was taken.</summary>
    public static Html Thanks(SubmitReportResponse taken, PageText text, string scheme)
    {
        var words = ReportWords.Of(text);
        var (id, key) = (Convert.ToHexStringLower(taken.Id.Span), Convert.ToHexStringLower(taken.ErasureKey.Span));
        var erase = key.Length == 0 ? Html.Empty : Html.Of(
            $"""
            <p>{words.KeyHelp} <code>{key}</code></p>
            <form action="/reports/erase?lang={text.Tag.Split('-')[0]}" method="post">
            <input type="hidden" name="id" value="{id}"><input type="hidden" name="key" value="{key}">
            <p><button>{words.Erase}</button></p>
            </form>
            """);
        return Said(text, scheme, words.Thanks, Html.Of($"<p>{words.Number} <code>{id}</code></p>\n<p>{words.Next}</p>\n{erase}"));
    }

    /// <summary>The contact is gone.</summary>
    public static Html Erased(PageText text, string scheme) => Said(text, scheme, ReportWords.Of(text).Erased, Html.Empty);

    private static Html Said(PageText text, string scheme, string sentence, Html more) => PageFrame.Of(
        text,
        sentence,
        scheme,
        "/report?",
        Html.Of($"<section>\n<h1>{sentence}</h1>\n{more}\n</section>\n"),
        Html.Empty);

    private static Html Option(ReportKind kind, string word, ReportKind chosen) => kind == chosen
        ? Html.Of($"""<option value="{kind.ToString()}" selected>{word}</option>""")
        : Html.Of($"""<option value="{kind.ToString()}">{word}</option>""");

    private static Html Fault(Refusal? refusal, string tag)
    {
        var sentence = refusal is null ? null : ReasonWords.Say(tag, refusal.Code, refusal.Values)?.Sentence ?? refusal.Sentence;
        return refusal is null ? Html.Empty : Html.Of($"""<p class="no" role="alert">{sentence} <code>{refusal.Code}</code></p>""");
    }
}
