using Traceability.LedgerCore.Bundles;
using Traceability.LedgerService.Reports.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>
/// The scan page as one file that carries its proof and the module that checks it: opened from a disk, it asks nobody. Its policy
/// names style and module by their hashes and allows nothing else.
/// </summary>
internal static class SavedPage
{
    /// <param name="script">The module, as it is published under the name of its hash.</param>
    /// <param name="bundle">The bundle of the code.</param>
    /// <param name="home">Where the service is when there is a network: scheme and host. Every link on a saved page begins with it.</param>
    public static Html Of(ScanView view, PageText text, string script, byte[] bundle, string home)
    {
        var code = view.Answer.Code;
        var address = home + code.Path;
        var day = text.Date(view.NowMs);
        var note = Html.Fill(
            text.Scan.SavedNote, ("date", Html.Text(day)), ("link", Html.Of($"<a href=\"{address}\">{address}</a>")));
        var content = Html.Join(
        [
            VerdictSection.Of(view, text),
            Html.Of($"<section><p>{note}</p></section>\n"),
            PackSection.Of(view, text),
            RecallSection.Of(view, text),
            ChainSection.Of(view, text),
            CertificateSection.Of(view, text, day),
            Html.Of(
                $"""
                <section id="verify" data-code="{code.Path}" hidden></section>
                {new Html(SavedBundle.Opening + Convert.ToBase64String(bundle) + SavedBundle.Closing)}
                <script type="module">{new Html(script)}</script>

                """),
            LimitSection.Of(text),
        ]);
        var footer = Html.Of($"""<p class="screen">{ReportLink.Of(code, text, home)}</p>""");
        var head = Html.Of($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy(script)}\">\n");
        return PageFrame.Of(text, $"{view.Product} · {text.Scan.Title}", view.Scheme, null, content, footer, head);
    }

    /// <summary>Content-Security-Policy of a saved page.</summary>
    public static string Policy(string script) =>
        $"default-src 'none'; style-src '{PageStyle.Hash}'; script-src '{PageStyle.HashOf(script)}'; form-action 'none'; base-uri 'none'";
}
