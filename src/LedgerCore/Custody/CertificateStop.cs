namespace Traceability.LedgerCore.Custody;

/// <summary>Why a certificate is not in force although its dates say so.</summary>
/// <param name="Standing">Suspended or withdrawn.</param>
/// <param name="SinceMs">Since when without a break, Unix milliseconds.</param>
public sealed record CertificateStop(V1.CertificateStanding Standing, long SinceMs);
