using Traceability.V1;

namespace Traceability.Client;

/// <summary>A permit that the issuer holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country that issued it.</param>
/// <param name="Number">1 to 35 bytes.</param>
/// <param name="Species">Scientific name, as on the permit.</param>
/// <param name="MaximumMg">Milligrams of all shipments together.</param>
/// <param name="ValidFrom">First moment.</param>
/// <param name="ValidUntil">End, not included.</param>
/// <param name="Purpose">CITES purpose code.</param>
/// <param name="Source">CITES source code.</param>
public sealed record PermitDetails(
    PermitKind Kind,
    string Country,
    string Number,
    string Species,
    long MaximumMg,
    DateTimeOffset ValidFrom,
    DateTimeOffset ValidUntil,
    string Purpose = "T",
    string Source = "W");
