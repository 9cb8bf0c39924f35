using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;
using Decision = Traceability.V1.ClaimDecision;
using Standing = Traceability.V1.CertificateStanding;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Certificates that change, and claims that are resolved.</summary>
internal static class RightsCases
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("CERTIFICATE_UNKNOWN",
            season => season.Status(season.Body, StatementId.Of([1]), Standing.Suspended),
            season => season.Status(season.Body, season.CertificateId, Standing.Suspended)),
        Ruled("CERTIFICATE_OF_ANOTHER_BODY",
            season => season.Status(OtherBody(season), season.CertificateId, Standing.Reinstated),
            season => season.Status(season.Owner, season.CertificateId, Standing.Reinstated)),
        Ruled("STATUS_REACHES_BACK", season => StatusFrom(season, Standing.Withdrawn, -1), season => StatusFrom(season, Standing.Withdrawn, 0)),
        Ruled("CERTIFICATE_WITHDRAWN", season => AfterWithdrawal(season, 0), season => AfterWithdrawal(season, -1)),
        Ruled("CERTIFICATE_SUSPENDED", season => HarvestAfterSuspension(season, 0), season => HarvestAfterSuspension(season, -1)),
        Ruled("SELLER_SUSPENDED", season => SaleBySuspended(season, 0), season => SaleBySuspended(season, 1)),
        Ruled("RESOLUTION_NOT_BY_BODY",
            season => season.Resolve(OtherBody(season), Outside(season), Decision.Restore),
            season => season.Resolve(season.Body, Outside(season), Decision.Restore)),
        Ruled("CLAIM_NOT_WITHHELD",
            season => season.Resolve(season.Body, season.RecordLot(season.Harvest(Kg)), Decision.Keep),
            season => season.Resolve(season.Body, Outside(season), Decision.Keep)),
        Ruled("LOT_ALREADY_USED", season => AfterUse(season, Decision.Restore), season => AfterUse(season, Decision.Keep)),
        Ruled("NOT_RESOLVABLE", season => OfUncertified(season, Decision.Restore), season => OfUncertified(season, Decision.Keep)),
    ];

    /// <summary>A harvest that is withheld because of its position.</summary>
    public static LotKey Outside(SeasonScript season)
    {
        var measures = SeasonScript.Measures(10 * Kg);
        measures.Position.LatitudeE7 += 10_000_000;
        return season.RecordLot(season.Harvest(10 * Kg).Seal("measures", measures));
    }

    /// <summary>An accredited body that has nothing to do with the cooperative.</summary>
    public static Actor OtherBody(SeasonScript season)
    {
        var other = season.Register("other body", V1.PartyRole.CertificationBody);
        season.Record(season.Accreditation().With(statement => statement.Accreditation.CertificationBody = other.Id.ToByteString()));
        return other;
    }

    private static Draft StatusFrom(SeasonScript season, Standing standing, long offset) => season.Status(season.Body, season.CertificateId, standing)
        .With(statement => statement.CertificateStatus.EffectiveFromMs += offset);

    private static Draft AfterWithdrawal(SeasonScript season, long offset)
    {
        season.Record(StatusFrom(season, Standing.Withdrawn, Day));
        return StatusFrom(season, Standing.Suspended, Day + offset);
    }

    private static Draft HarvestAfterSuspension(SeasonScript season, long offset)
    {
        season.Record(StatusFrom(season, Standing.Suspended, 0));
        return season.Harvest(Kg).With(statement => statement.OccurredAtMs += offset);
    }

    private static Draft SaleBySuspended(SeasonScript season, long offset)
    {
        var lot = season.RecordLot(season.Harvest(Kg));
        season.Record(StatusFrom(season, Standing.Suspended, offset));
        return season.Sell(season.Cooperative, lot, Kg, season.Processor);
    }

    private static Draft AfterUse(SeasonScript season, Decision decision)
    {
        var lot = Outside(season);
        season.Record(season.Dry(season.Cooperative, lot, 5, 1));
        return season.Resolve(season.Body, lot, decision);
    }

    private static Draft OfUncertified(SeasonScript season, Decision decision) => season.Resolve(
        season.Body,
        season.RecordLot(season.Harvest(Kg).With(statement => statement.Harvest.Part = V1.PlantPart.Leaf)),
        decision);
}
