using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The certificates, in force or not, now and when the goods were packed.</summary>
internal static class CertificateSection
{
    public static Html Of(ScanView view, PageText text) => Html.Of(
        $"""
        <section>
        <h2>{text.Scan.Certificate}</h2>
        {(view.Certificates.Count == 0 ? Html.Of($"<p>{text.Scan.NoCertificate}</p>") : Html.Empty)}
        {view.Certificates.Select(certificate => One(certificate, view, text))}
        </section>

        """);

    private static Html One(ScanCertificate certificate, ScanView view, PageText text)
    {
        var span = Html.Fill(
            text.Scan.Span,
            ("from", Html.Text(text.Date(certificate.ValidFromMs))),
            ("until", Html.Text(text.Date(certificate.ValidUntilMs - 1))));
        return Html.Of(
            $"""
            <dl>
            <dt>{text.Scan.Certificate}</dt><dd><b>{certificate.Number}</b></dd>
            <dt>{text.Scan.Standard}</dt><dd>{certificate.Standard}</dd>
            <dt>{text.Scan.Body}</dt><dd>{certificate.Body}</dd>
            <dt>{text.Scan.Holder}</dt><dd>{certificate.Operator}</dd>
            <dt>{text.Scan.Validity}</dt><dd>{span}</dd>
            <dt>{text.Scan.StatusPacked}</dt><dd>{Status(certificate.IsInForce(view.PackedMs), text)}</dd>
            <dt>{text.Scan.StatusToday}</dt><dd>{Status(certificate.IsInForce(view.NowMs), text)}</dd>
            </dl>
            """);
    }

    private static Html Status(bool isInForce, PageText text) => isInForce
        ? Html.Of($"""<span class="ok">{text.Scan.InForce}</span>""")
        : Html.Of($"""<span class="no">{text.Scan.NotInForce}</span>""");
}
