using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The certificates, in force or not, now and when the goods were packed.</summary>
internal static class CertificateSection
{
    /// <param name="today">What the day of the answer is called: "today", or its date on a page that is looked at later.</param>
    public static Html Of(ScanView view, PageText text, string today) => Html.Of(
        $"""
        <section>
        <h2>{text.Scan.Certificate}</h2>
        {(view.Certificates.Count == 0 ? Html.Of($"<p>{text.Scan.NoCertificate}</p>") : Html.Empty)}
        {view.Certificates.Select(certificate => One(certificate, view, text, today))}
        </section>

        """);

    private static Html One(ScanCertificate certificate, ScanView view, PageText text, string today)
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
            <dt>{text.Scan.Recorded}</dt><dd>{text.Date(certificate.RecordedAtMs)}</dd>
            <dt>{text.Scan.StatusPacked}</dt><dd>{Status(certificate, view.PackedMs, text)}</dd>
            <dt>{today}</dt><dd>{Status(certificate, view.NowMs, text)}</dd>
            </dl>
            """);
    }

    /// <summary>"suspended since 3 May 2026", or withdrawn.</summary>
    internal static Html Since(CertificateStop stop, PageText text) => Html.Fill(
        stop.Standing == CertificateStanding.Withdrawn ? text.Scan.WithdrawnSince : text.Scan.SuspendedSince,
        ("date", Html.Text(text.Date(stop.SinceMs))));

    private static Html Status(ScanCertificate certificate, long momentMs, PageText text)
    {
        if (certificate.StopAt(momentMs) is { } stop)
        {
            return Html.Of($"""<span class="no">{Since(stop, text)}</span>""");
        }

        return certificate.IsInForce(momentMs)
            ? Html.Of($"""<span class="ok">{text.Scan.InForce}</span>""")
            : Html.Of($"""<span class="no">{text.Scan.NotInForce}</span>""");
    }
}
