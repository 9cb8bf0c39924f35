using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>Gives a party a role, or ends one.</summary>
    /// <param name="party">Its id.</param>
    /// <param name="role">The role.</param>
    /// <param name="standing">Held or ended.</param>
    /// <param name="reason">Why, public; 1 to 200 bytes.</param>
    /// <param name="effectiveFrom">Null: from the moment of the statement; never before it.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft RoleChange(
        StatementId party,
        PartyRole role,
        RoleStanding standing,
        string reason,
        DateTimeOffset? effectiveFrom = null,
        DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"role {role} {standing}".ToLowerInvariant(), statement => statement.RoleChange = new RoleChange
        {
            Party = party.ToByteString(),
            Role = role,
            Standing = standing,
            EffectiveFromMs = effectiveFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
            Reason = reason,
        });

    /// <summary>Ends an accreditation.</summary>
    /// <param name="accreditation">Its id.</param>
    /// <param name="certificationBody">Whose.</param>
    /// <param name="reason">Why, public; 1 to 200 bytes.</param>
    /// <param name="effectiveFrom">Null: from the moment of the statement; never before it.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft AccreditationWithdrawal(
        StatementId accreditation,
        StatementId certificationBody,
        string reason,
        DateTimeOffset? effectiveFrom = null,
        DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, "withdrawal of an accreditation", statement => statement.AccreditationWithdrawal = new AccreditationWithdrawal
        {
            Accreditation = accreditation.ToByteString(),
            CertificationBody = certificationBody.ToByteString(),
            EffectiveFromMs = effectiveFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
            Reason = reason,
        });

    /// <summary>Describes a unit. Its id is the draft's.</summary>
    public Draft Unit(UnitDetails unit, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Write(occurredAt, $"unit {unit.Name}", statement => statement.Unit = new Unit
        {
            Operator = unit.Operator.ToByteString(),
            Kind = unit.Kind,
            Name = unit.Name,
            Country = unit.Country,
            Region = unit.Region,
            Subcontracted = unit.IsSubcontracted,
        });
    }

    /// <summary>Sets the gate of a standard.</summary>
    /// <param name="standard">Name and version; 1 to 100 bytes.</param>
    /// <param name="effectiveFrom">Certificates that begin from then on pass it.</param>
    /// <param name="points">1 to 500; put into the order of their codes here.</param>
    /// <param name="leastPermille">Least share of the norm points in year 1, 2, ...; 1 to 20, none below the one before.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft StandardVersion(
        string standard,
        DateTimeOffset effectiveFrom,
        IEnumerable<ControlPoint> points,
        IEnumerable<uint> leastPermille,
        DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"gate of {standard}", statement => statement.StandardVersion = new StandardVersion
        {
            Standard = standard,
            EffectiveFromMs = effectiveFrom.ToUnixTimeMilliseconds(),
            Points = { points.OrderBy(point => point.Code, StringComparer.Ordinal) },
            LeastPermille = { leastPermille },
        });

    /// <summary>Records an audit. Its id is the draft's.</summary>
    public Draft Audit(AuditDetails audit, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return Write(
            occurredAt,
            $"audit of year {audit.Year}",
            statement => statement.Audit = new Audit
            {
                Operator = audit.Operator.ToByteString(),
                Standard = audit.Standard,
                Year = audit.Year,
                Ratings = { audit.Ratings.OrderBy(rating => rating.Code, StringComparer.Ordinal) },
                NonConformities = { audit.NonConformities },
            },
            Fresh().Restricted("findings", new AuditFindings { Text = audit.Findings }));
    }

    /// <summary>Closes a non-conformity.</summary>
    /// <param name="audit">Id of the audit that found it.</param>
    /// <param name="party">Its operator.</param>
    /// <param name="place">Its place among the audit's non-conformities, from 0.</param>
    /// <param name="reason">How it was put right; 1 to 500 bytes.</param>
    /// <param name="closedFrom">Null: from the moment of the statement.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft NonConformityClosure(
        StatementId audit,
        StatementId party,
        uint place,
        string reason,
        DateTimeOffset? closedFrom = null,
        DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"closure of non-conformity {place}", statement => statement.NonConformityClosure = new NonConformityClosure
        {
            Audit = audit.ToByteString(),
            Operator = party.ToByteString(),
            Place = place,
            ClosedFromMs = closedFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
            Reason = reason,
        });
}
