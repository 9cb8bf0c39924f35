using Google.Protobuf;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>Names for the ids in a chain.</summary>
internal sealed class ScanNames(
    IEnumerable<PartyRecord> parties, IEnumerable<AreaRecord> areas, IReadOnlyList<CertificatesRecord.Types.Item> certificates)
{
    private readonly Dictionary<ByteString, PartyRecord> parties = parties.ToDictionary(party => party.Id);
    private readonly Dictionary<ByteString, AreaRecord> areas = areas.ToDictionary(area => area.Id);

    /// <summary>A party's name; empty for none.</summary>
    public string PartyOf(ByteString id) => parties.GetValueOrDefault(id)?.Name ?? "";

    /// <summary>Province or district and country of an area: the coarse, public part.</summary>
    public string RegionOf(ByteString id) => areas.GetValueOrDefault(id)?.Area is { } area ? $"{area.Region}, {area.Country}" : "";

    /// <summary>Numbers of the certificates that a harvest was covered by.</summary>
    public IReadOnlyList<string> CertificatesOf(Statement harvest) =>
        [.. certificates
            .Where(item => item.Certificate.Operator.Equals(harvest.Issuer)
                && item.Certificate.ValidFromMs <= harvest.OccurredAtMs
                && harvest.OccurredAtMs < item.Certificate.ValidUntilMs
                && item.Certificate.Scope.Any(line => Covers(line, harvest.Harvest)))
            .Select(item => item.Certificate.Number)];

    /// <summary>All certificates, for people.</summary>
    public IReadOnlyList<ScanCertificate> Certificates =>
        [.. certificates.Select(item => new ScanCertificate(
            item.Certificate.Number,
            item.Certificate.Standard,
            PartyOf(item.CertificationBody),
            PartyOf(item.Certificate.Operator),
            item.Certificate.ValidFromMs,
            item.Certificate.ValidUntilMs))];

    private static bool Covers(ScopeLine line, Harvest harvest) =>
        line.Species == harvest.Species
        && line.Part == harvest.Part
        && line.Area.Equals(harvest.Area)
        && line.Activities.Contains(Activity.Harvest);
}
