using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>How a certificate stands, by what was stated of its status (docs/rules.md, CERTIFICATE_SUSPENDED).</summary>
public static class CertificateHistory
{
    /// <summary>What stops the certificate at a moment; null when nothing does. Its own dates are not looked at.</summary>
    /// <param name="statuses">As the record has them: the earliest in effect first.</param>
    /// <param name="momentMs">Unix milliseconds.</param>
    public static CertificateStop? StopAt(IEnumerable<CertificatesRecord.Types.Status> statuses, long momentMs)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        CertificateStop? stop = null;
        foreach (var status in statuses.TakeWhile(status => status.EffectiveFromMs <= momentMs))
        {
            stop = (stop, status.Standing) switch
            {
                ({ Standing: V1.CertificateStanding.Withdrawn }, _) => stop,
                (_, V1.CertificateStanding.Withdrawn) => new CertificateStop(status.Standing, status.EffectiveFromMs),
                (null, V1.CertificateStanding.Suspended) => new CertificateStop(status.Standing, status.EffectiveFromMs),
                (_, V1.CertificateStanding.Reinstated) => null,
                _ => stop,
            };
        }

        return stop;
    }
}
