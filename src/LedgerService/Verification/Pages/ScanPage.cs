using Traceability.LedgerService.Reports.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.LedgerService.Verification.Web;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The page behind a QR code, for people: one plain sentence, then the chain, the certificate, the proofs, the limits.</summary>
internal static class ScanPage
{
    public static Html Of(ScanView view, PageText text, WebScript? script)
    {
        var code = view.Answer.Code;
        var content = view.Answer.IsKnown
            ? Html.Join(
            [
                VerdictSection.Of(view, text),
                PackSection.Of(view, text),
                RecallSection.Of(view, text),
                ChainSection.Of(view, text),
                CertificateSection.Of(view, text, text.Scan.StatusToday),
                VerifySection.Of(code, script),
                ProofSection.Of(view, text, canBeSaved: script is { Saved.Length: > 0 }),
                LimitSection.Of(text),
            ])
            : Html.Join([VerdictSection.Of(view, text), PackSection.Of(view, text), LimitSection.Of(text)]);
        var title = view.Product.Length > 0 ? $"{view.Product} · {text.Scan.Title}" : text.Scan.Title;
        var footer = Html.Of(
            $"""<p>{text.Scan.Footer.Replace("{date}", text.Date(view.NowMs), StringComparison.Ordinal)}</p><p class="screen"><a href="/?lang={text.Tag.Split('-')[0]}">{text.Scan.HomeLink}</a> · {ReportLink.Of(code, text)}</p>""");
        return PageFrame.Of(text, title, view.Scheme, code.Path + "?", content, footer);
    }
}
