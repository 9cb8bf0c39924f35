using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>Names for the ids in a chain.</summary>
internal sealed class ScanNames(
    IEnumerable<PartyRecord> parties,
    IEnumerable<AreaRecord> areas,
    IReadOnlyList<CertificatesRecord.Types.Item> certificates,
    IReadOnlyDictionary<ByteString, long> recordedAt)
{
    private readonly Dictionary<ByteString, PartyRecord> parties = parties.ToDictionary(party => party.Id);
    private readonly Dictionary<ByteString, AreaRecord> areas = areas.ToDictionary(area => area.Id);

    /// <summary>A party's name; empty for none.</summary>
    public string PartyOf(ByteString id) => parties.GetValueOrDefault(id)?.Name ?? "";

    /// <summary>A party's country; empty for none.</summary>
    public string CountryOf(ByteString id) => parties.GetValueOrDefault(id)?.Country ?? "";

    /// <summary>An area as stated, its coarse, public part; null for none.</summary>
    public Area? AreaOf(ByteString id) => areas.GetValueOrDefault(id)?.Area;

    /// <summary>Where an area is, coarsely; none when it is not known.</summary>
    public IReadOnlyList<ScanCell> CellsOf(ByteString id) => ScanCell.Of(areas.GetValueOrDefault(id)?.Boundary) is { } cell ? [cell] : [];

    /// <summary>Numbers of the certificates that a harvest was covered by, by what the log held before it.</summary>
    public IReadOnlyList<string> CertificatesOf(LoggedStatement harvest) =>
        [.. certificates
            .Where(item => item.Certificate.Operator.Equals(harvest.Message.Issuer)
                && item.Certificate.ValidFromMs <= harvest.Message.OccurredAtMs
                && harvest.Message.OccurredAtMs < item.Certificate.ValidUntilMs
                && item.Certificate.Scope.Any(line => Covers(line, harvest.Message.Harvest))
                && CertificateHistory.StopAt(
                    item.Statuses.Where(status => status.LogIndex < harvest.Index), harvest.Message.OccurredAtMs) is null)
            .Select(item => item.Certificate.Number)];

    /// <summary>All certificates, for people.</summary>
    public IReadOnlyList<ScanCertificate> Certificates =>
        [.. certificates.Select(item => new ScanCertificate(
            item.Certificate.Number,
            item.Certificate.Standard,
            PartyOf(item.CertificationBody),
            PartyOf(item.Certificate.Operator),
            item.Certificate.ValidFromMs,
            item.Certificate.ValidUntilMs,
            recordedAt[item.Id],
            item.Statuses))];

    private static bool Covers(ScopeLine line, Harvest harvest) =>
        line.Species == harvest.Species
        && line.Part == harvest.Part
        && line.Area.Equals(harvest.Area)
        && line.Activities.Contains(Activity.Harvest);
}
