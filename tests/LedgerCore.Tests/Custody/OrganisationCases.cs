using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;
using Severity = Traceability.V1.NonConformitySeverity;
using Standing = Traceability.V1.RoleStanding;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Roles, accreditations, units, gates and audits.</summary>
internal static class OrganisationCases
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("RIGHT_REACHES_BACK", season => RoleFrom(season, -1), season => RoleFrom(season, 0)),
        Ruled("ROLE_NOT_BY_REGISTRAR",
            season => season.Role(season.Body, season.Trader, V1.PartyRole.Processor, Standing.Held),
            season => season.Role(season.Owner, season.Trader, V1.PartyRole.Processor, Standing.Held)),
        Ruled("ACCREDITATION_UNKNOWN",
            season => season.Withdrawal().With(statement => statement.AccreditationWithdrawal.Accreditation = season.Area.ToByteString()),
            season => season.Withdrawal()),
        Ruled("ACCREDITATION_ENDS_ALREADY", season => WithdrawnAgain(season, 0), season => WithdrawnAgain(season, -1)),
        Ruled("OWN_OPERATOR", season => CertificateByOperator(season, itself: true), season => CertificateByOperator(season, itself: false)),
        Ruled("CERTIFICATE_NUMBER_USED",
            season => ForProcessor(season, "ex-00 01"),
            season => ForProcessor(season, "EX-0002")),
        Ruled("LAST_KEY_OF_SCHEME", season => EndOfOwnersKey(season, 1), season => EndOfOwnersKey(season, 0)),
        Ruled("UNIT_UNKNOWN",
            season => season.Harvest(Kg).With(statement => statement.Harvest.Unit = season.Area.ToByteString()),
            season => In(season.Harvest(Kg), UnitOf(season, season.Cooperative))),
        Ruled("UNIT_NOT_OF_OPERATOR",
            season => In(season.Harvest(Kg), UnitOf(season, season.Processor)),
            season => In(season.Harvest(Kg), UnitOf(season, season.Cooperative))),
        Ruled("UNIT_NOT_IN_SCOPE", season => HarvestInUnit(season, isNamed: false), season => HarvestInUnit(season, isNamed: true)),
        Ruled("RATINGS_NOT_OF_STANDARD", season => AuditUnderGate(season, 3, 3, 3, 3, 3), season => AuditUnderGate(season, 3, 3, 3, 3)),
        Ruled("AUDIT_MISSING", season => UnauditedFrom(season, 0), season => UnauditedFrom(season, -1)),
        Ruled("AUDIT_UNKNOWN", season => Gated(season, season.Area), season => Gated(season, season.Record(season.Audit(2, 2, 2, 2)))),
        Ruled("AUDIT_OF_OTHER", season => OfYear(season, 2), season => OfYear(season, 1)),
        Ruled("GATE_NOT_PASSED", season => Scored(season, 2, 0, 0, 2), season => Scored(season, 2, 0, 0, 3)),
        Ruled("AUDIT_OF_ANOTHER_BODY",
            season => season.Closure(RightsCases.OtherBody(season), season.Record(season.AuditFinding(Severity.Major))),
            season => season.Closure(season.Owner, season.Record(season.AuditFinding(Severity.Major)))),
        Ruled("NON_CONFORMITY_UNKNOWN", season => Closing(season, 1), season => Closing(season, 0)),
        Ruled("NON_CONFORMITY_CLOSED", season => ClosedBefore(season, again: true), season => ClosedBefore(season, again: false)),
        Ruled("MAJOR_NON_CONFORMITY_OPEN", season => HarvestAtDeadline(season, Severity.Major, 0), season => HarvestAtDeadline(season, Severity.Major, -1)),
        Ruled("MINOR_NON_CONFORMITY_OPEN", season => HarvestAtDeadline(season, Severity.Minor, 0), season => HarvestAtDeadline(season, Severity.Minor, -1)),
    ];

    private static Draft ForProcessor(SeasonScript season, string number) => season.Certificate().With(statement =>
    {
        statement.Certificate.Number = number;
        statement.Certificate.Operator = season.Processor.Id.ToByteString();
        statement.Certificate.Scope[0].Area = Google.Protobuf.ByteString.Empty;
        statement.Certificate.Scope[0].Activities.Clear();
        statement.Certificate.Scope[0].Activities.Add(V1.Activity.Process);
    });

    public static StatementId UnitOf(SeasonScript season, Actor party) => season.Record(season.Unit(party, party));

    public static Draft In(Draft draft, StatementId unit) => draft.With(statement =>
    {
        if (statement.Harvest is { } harvest)
        {
            harvest.Unit = unit.ToByteString();
        }
        else
        {
            statement.Processing.Unit = unit.ToByteString();
        }
    });

    /// <summary>Replaces the cooperative's certificate by one whose line names units.</summary>
    public static void NameUnits(SeasonScript season, params StatementId[] units)
    {
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Withdrawn));
        season.NowMs++;
        season.Record(season.Certificate().With(statement =>
        {
            statement.Certificate.Number = "EX-0002";
            statement.Certificate.Scope[0].Units.Add(units.Select(unit => unit.ToByteString()));
        }));
    }

    private static Draft RoleFrom(SeasonScript season, long offset) =>
        season.Role(season.Owner, season.Trader, V1.PartyRole.Processor, Standing.Held)
            .With(statement => statement.RoleChange.EffectiveFromMs += offset);

    private static Draft WithdrawnAgain(SeasonScript season, long offset)
    {
        season.Record(season.Withdrawal().With(statement => statement.AccreditationWithdrawal.EffectiveFromMs += Day));
        return season.Withdrawal().With(statement => statement.AccreditationWithdrawal.EffectiveFromMs += Day + offset);
    }

    private static Draft CertificateByOperator(SeasonScript season, bool itself)
    {
        season.Record(season.Role(season.Owner, season.Body, V1.PartyRole.CollectionOperation, Standing.Held));
        var party = itself ? season.Body : season.Cooperative;
        var area = season.Record(season.AreaOf(party));
        return season.Certificate().With(statement =>
        {
            statement.Certificate.Operator = party.Id.ToByteString();
            statement.Certificate.Scope[0].Area = area.ToByteString();
        });
    }

    // The other key begins when this one ends, or a moment too late.
    private static Draft EndOfOwnersKey(SeasonScript season, long offset)
    {
        season.Record(season.KeyGrant(season.Owner, "owner's second key").With(statement => statement.KeyGrant.ValidFromMs += Day + offset));
        return season.KeyRevocation(season.Owner, season.Owner.Name).With(statement => statement.KeyRevocation.RevokedFromMs += Day);
    }

    private static Draft HarvestInUnit(SeasonScript season, bool isNamed)
    {
        var (named, other) = (UnitOf(season, season.Cooperative), UnitOf(season, season.Cooperative));
        NameUnits(season, named);
        return In(season.Harvest(Kg), isNamed ? named : other);
    }

    private static Draft AuditUnderGate(SeasonScript season, params int[] scores)
    {
        season.Record(season.Gate());
        season.NowMs = SeasonScript.Beginning + (200 * Day);
        return season.Audit(scores);
    }

    private static Draft UnauditedFrom(SeasonScript season, long offset)
    {
        season.Record(season.Gate());
        return season.CertificateUnderGate(null).With(statement => statement.Certificate.ValidFromMs += offset);
    }

    private static Draft Gated(SeasonScript season, StatementId audit)
    {
        season.Record(season.Gate());
        return season.CertificateUnderGate(audit);
    }

    private static Draft OfYear(SeasonScript season, uint year) =>
        Gated(season, season.Record(season.Audit(2, 2, 2, 2).With(statement => statement.Audit.Year = year)));

    private static Draft Scored(SeasonScript season, params int[] scores) => Gated(season, season.Record(season.Audit(scores)));

    private static Draft Closing(SeasonScript season, uint place) =>
        season.Closure(season.Body, season.Record(season.AuditFinding(Severity.Major)))
            .With(statement => statement.NonConformityClosure.Place = place);

    private static Draft ClosedBefore(SeasonScript season, bool again)
    {
        var (first, second) = (season.Record(season.AuditFinding(Severity.Major)), season.Record(season.AuditFinding(Severity.Minor)));
        season.Record(season.Closure(season.Body, first));
        return season.Closure(season.Body, again ? first : second);
    }

    private static Draft HarvestAtDeadline(SeasonScript season, Severity severity, long offset)
    {
        season.Record(season.AuditFinding(severity));
        season.NowMs += (10 * Day) + offset;
        return season.Harvest(Kg);
    }
}
