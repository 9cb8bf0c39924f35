using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>The accreditation of the body.</summary>
    public StatementId AccreditationId { get; private set; }

    /// <summary>Gives a party a role from now on, or ends one.</summary>
    public Draft Role(Actor issuer, Actor party, V1.PartyRole role, V1.RoleStanding standing) => Draft(issuer, statement =>
        statement.RoleChange = new V1.RoleChange
        {
            Party = party.Id.ToByteString(),
            Role = role,
            Standing = standing,
            EffectiveFromMs = statement.OccurredAtMs,
            Reason = "Application of the party",
        });

    /// <summary>Ends the accreditation of the body from now on.</summary>
    public Draft Withdrawal() => Draft(Owner, statement => statement.AccreditationWithdrawal = new V1.AccreditationWithdrawal
    {
        Accreditation = AccreditationId.ToByteString(),
        CertificationBody = Body.Id.ToByteString(),
        EffectiveFromMs = statement.OccurredAtMs,
        Reason = "Surveillance of the body",
    });

    /// <summary>Describes a drying unit.</summary>
    public Draft Unit(Actor issuer, Actor party) => Draft(issuer, statement => statement.Unit = new V1.Unit
    {
        Operator = party.Id.ToByteString(),
        Kind = V1.UnitKind.Drying,
        Name = $"Drying house {Entries.Count}",
        Country = "VN",
        Region = "Bắc Kạn",
    });

    /// <summary>
    /// The gate of the standard, from 200 days after the beginning on: points 1.1 (minimum from year 1), 1.2, 2.1 (minimum
    /// from year 2) and 2.2; 600 and then 750 of 1,000.
    /// </summary>
    public Draft Gate() => Draft(Owner, statement => statement.StandardVersion = new V1.StandardVersion
    {
        Standard = Standard,
        EffectiveFromMs = Beginning + (200 * Day),
        Points =
        {
            new V1.ControlPoint { Code = "1.1", MinimumFromYear = 1 },
            new V1.ControlPoint { Code = "1.2" },
            new V1.ControlPoint { Code = "2.1", MinimumFromYear = 2 },
            new V1.ControlPoint { Code = "2.2" },
        },
        LeastPermille = { 600, 750 },
    });

    /// <summary>An audit of year 1 of the cooperative that scores the points of the gate; a negative score is not applicable.</summary>
    public Draft Audit(params int[] scores) => Draft(Body, statement => statement.Audit = new V1.Audit
    {
        Operator = Cooperative.Id.ToByteString(),
        Standard = Standard,
        Year = 1,
        Ratings =
        {
            scores.Zip(["1.1", "1.2", "2.1", "2.2", "3.1"], (score, code) =>
                new V1.Rating { Code = code, Score = (uint)Math.Max(score, 0), NotApplicable = score < 0 }),
        },
    }).Seal("findings", new V1.AuditFindings { Text = "Drying floor to be lined.\nRecords are kept." });

    /// <summary>An audit of the cooperative that found one thing, due in 10 days.</summary>
    public Draft AuditFinding(V1.NonConformitySeverity severity) => Audit().With(statement =>
        statement.Audit.NonConformities.Add(
            new V1.NonConformity { Code = "2.1", Severity = severity, DeadlineMs = statement.OccurredAtMs + (10 * Day) }));

    /// <summary>Closes the first non-conformity of an audit of the cooperative, from now on.</summary>
    public Draft Closure(Actor issuer, StatementId audit) => Draft(issuer, statement =>
        statement.NonConformityClosure = new V1.NonConformityClosure
        {
            Audit = audit.ToByteString(),
            Operator = Cooperative.Id.ToByteString(),
            ClosedFromMs = statement.OccurredAtMs,
            Reason = "Seen on the second visit",
        });

    /// <summary>The certificate again, from the moment at which the gate takes effect, resting on an audit of year 1.</summary>
    public Draft CertificateUnderGate(StatementId? audit) => Certificate().With(statement =>
    {
        statement.Certificate.Number = "EX-0002";
        statement.Certificate.ValidFromMs = Beginning + (200 * Day);
        statement.Certificate.ValidUntilMs = Beginning + (600 * Day);
        if (audit is { } named)
        {
            statement.Certificate.Audit = named.ToByteString();
            statement.Certificate.Year = 1;
        }
    });
}
