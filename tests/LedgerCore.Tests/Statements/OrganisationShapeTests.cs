using Google.Protobuf;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

/// <summary>What the fields of statements about organisations may hold.</summary>
public sealed class OrganisationShapeTests
{
    private static readonly SeasonScript Season = SeasonScript.Open();

    public static TheoryData<string, string, Action<V1.Statement>> Bad => new()
    {
        { "certificate", "FIELD_MALFORMED", statement => statement.Certificate.Claim = "Organic" },
        { "certificate", "FIELD_TOO_LONG", statement => statement.Certificate.Claim = new string('a', 33) },
        { "certificate", "FIELD_NOT_ALLOWED", statement => statement.Certificate.Year = 1 },
        { "certificate", "FIELD_OUT_OF_RANGE", statement => statement.Certificate.Audit = Bytes(32) },
        { "certificate", "FIELD_MALFORMED", statement => statement.Certificate.Audit = Bytes(31) },
        { "certificate", "FIELD_MALFORMED", statement => statement.Certificate.Scope[0].Units.Add(Bytes(31)) },
        { "certificate", "FIELD_REPEATED", statement => statement.Certificate.Scope[0].Units.Add([Bytes(32), Bytes(32)]) },
        { "certificate", "FIELD_COUNT", statement => statement.Certificate.Scope[0].Units.Add(Enumerable.Repeat(Bytes(32), 33)) },
        { "harvest", "FIELD_MALFORMED", statement => statement.Harvest.Unit = Bytes(33) },
        { "role", "FIELD_NOT_ONE_OF", statement => statement.RoleChange.Standing = default },
        { "role", "FIELD_NOT_ONE_OF", statement => statement.RoleChange.Role = (V1.PartyRole)7 },
        { "role", "FIELD_MISSING", statement => statement.RoleChange.Reason = "" },
        { "withdrawal", "FIELD_MISSING", statement => statement.AccreditationWithdrawal.Accreditation = ByteString.Empty },
        { "unit", "FIELD_NOT_ONE_OF", statement => statement.Unit.Kind = default },
        { "unit", "FIELD_MALFORMED", statement => statement.Unit.Country = "vn" },
        { "gate", "FIELD_REPEATED", statement => statement.StandardVersion.Points[1].Code = "1.1" },
        { "gate", "FIELDS_OUT_OF_ORDER", statement => statement.StandardVersion.Points[0].Code = "9" },
        { "gate", "FIELDS_OUT_OF_ORDER", statement => statement.StandardVersion.LeastPermille[1] = 599 },
        { "gate", "FIELD_OUT_OF_RANGE", statement => statement.StandardVersion.LeastPermille[1] = 1001 },
        { "gate", "FIELD_OUT_OF_RANGE", statement => statement.StandardVersion.Points[0].MinimumFromYear = 21 },
        { "gate", "FIELD_COUNT", statement => statement.StandardVersion.Points.Clear() },
        { "gate", "FIELD_MALFORMED", statement => statement.StandardVersion.Points[0].Code = "1 1" },
        { "audit", "FIELD_OUT_OF_RANGE", statement => statement.Audit.Ratings[0].Score = 4 },
        { "audit", "FIELD_NOT_ALLOWED", statement => statement.Audit.Ratings[0].NotApplicable = true },
        { "audit", "FIELD_OUT_OF_RANGE", statement => statement.Audit.Year = 0 },
        { "audit", "FIELDS_OUT_OF_ORDER", statement => statement.Audit.Ratings[0].Code = "9" },
        { "audit", "FIELD_NOT_ONE_OF", statement => statement.Audit.NonConformities.Add(new V1.NonConformity { Code = "1", DeadlineMs = 1 }) },
        { "closure", "FIELD_OUT_OF_RANGE", statement => statement.NonConformityClosure.Place = 100 },
        { "closure", "FIELD_MISSING", statement => statement.NonConformityClosure.Reason = "" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_field_beyond_its_bounds_is_refused_and_the_same_statement_without_it_is_not(string what, string code, Action<V1.Statement> bend)
    {
        Assert.Null(SeasonScript.Check(DraftOf(what).Sign()));
        Assert.Equal(code, SeasonScript.Check(DraftOf(what).With(bend).Sign())?.Code);
    }

    [Fact]
    public void An_audit_seals_its_findings_and_they_have_an_end()
    {
        Assert.Equal("SEALED_PART_MISSING", SeasonScript.Check(Season.Audit(2).Unseal("findings").Sign())?.Code);
        Assert.Null(SeasonScript.Check(Findings(20_000)));
        Assert.Equal("FIELD_TOO_LONG", SeasonScript.Check(Findings(20_001))?.Code);
    }

    private static V1.SignedStatement Findings(int length) =>
        Season.Audit(2).Seal("findings", new V1.AuditFindings { Text = new string('a', length) }).Sign();

    private static ByteString Bytes(int length) => ByteString.CopyFrom(new byte[length]);

    private static Draft DraftOf(string what) => what switch
    {
        "certificate" => Season.Certificate(),
        "harvest" => Season.Harvest(1),
        "role" => Season.Role(Season.Owner, Season.Trader, V1.PartyRole.Brand, V1.RoleStanding.Held),
        "withdrawal" => Season.Withdrawal(),
        "unit" => Season.Unit(Season.Cooperative, Season.Cooperative),
        "gate" => Season.Gate(),
        "audit" => Season.Audit(2, 2, 2, 2),
        _ => Season.Closure(Season.Body, Season.CertificateId),
    };
}
