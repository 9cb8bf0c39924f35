using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Roles, units, gates and audits from the command line, signed into the outbox.</summary>
public sealed class OrganisationCommandTests : IDisposable
{
    private readonly TraceRun trace = new TraceRun().Prepared();

    private string Operator => trace.Area.ToString();

    [Fact]
    public async Task A_role_is_given_and_ended_from_a_moment()
    {
        var given = (await QueueAsync("role", "give", Operator, "--role", "auditor", "--reason", "asked for it", "--from", "2030-01-01T00:00Z")).RoleChange;
        Assert.Equal((PartyRole.Auditor, RoleStanding.Held, "asked for it"), (given.Role, given.Standing, given.Reason));
        Assert.Equal(DateTimeOffset.Parse("2030-01-01T00:00Z", null).ToUnixTimeMilliseconds(), given.EffectiveFromMs);

        var ended = await QueueAsync("role", "end", Operator, "--role", "cooperative", "--reason", "closed");
        Assert.Equal((PartyRole.CollectionOperation, RoleStanding.Ended), (ended.RoleChange.Role, ended.RoleChange.Standing));
        Assert.Equal(ended.OccurredAtMs, ended.RoleChange.EffectiveFromMs);
    }

    [Fact]
    public async Task An_accreditation_is_withdrawn()
    {
        var body = (await QueueAsync("accreditation", "withdraw", trace.Party.ToString(), "--body", Operator, "--reason", "surveillance")).AccreditationWithdrawal;
        Assert.Equal(trace.Party.ToByteString(), body.Accreditation);
        Assert.Equal(trace.Area.ToByteString(), body.CertificationBody);
    }

    [Fact]
    public async Task A_unit_is_the_operators_own_unless_it_names_another()
    {
        string[] unit = ["unit", "add", "--kind", "drying", "--name", "House 1", "--country", "vn", "--region", "Bắc Kạn"];
        var own = (await QueueAsync(unit)).Unit;
        Assert.Equal((trace.Party.ToByteString(), UnitKind.Drying, false), (own.Operator, own.Kind, own.Subcontracted));
        var others = (await QueueAsync([.. unit, "--operator", Operator, "--subcontracted"])).Unit;
        Assert.Equal((trace.Area.ToByteString(), true), (others.Operator, others.Subcontracted));
    }

    [Fact]
    public async Task A_gate_is_set_from_a_table_in_any_order()
    {
        var file = trace.Write("points.csv", "Minimum,Code", "2,2.1", ",1.2", "1,1.1");
        var gate = (await QueueAsync("standard", "set", file, "--standard", "FairWild 3.0", "--least", "60,65.5,70", "--from", "2027-01-01")).StandardVersion;
        Assert.Equal([("1.1", 1u), ("1.2", 0u), ("2.1", 2u)], gate.Points.Select(point => (point.Code, point.MinimumFromYear)));
        Assert.Equal([600u, 655u, 700u], gate.LeastPermille);
    }

    [Fact]
    public async Task An_audit_brings_ratings_from_a_table_and_seals_what_was_written()
    {
        var ratings = trace.Write("ratings.csv", "code;score", "2.1;n/a", "1.1;3", "1.2;0");
        var findings = trace.Write("findings.txt", "Floor to be lined.", "Else good.");
        var audit = (await QueueAsync(
            "audit", "add", "--operator", Operator, "--standard", "FairWild 3.0", "--year", "2", "--ratings", ratings, "--findings", findings,
            "--found", "1.2|major|2030-06-30", "--found", "1.1|minor|2030-07-31T12:00Z")).Audit;

        Assert.Equal([("1.1", 3u, false), ("1.2", 0u, false), ("2.1", 0u, true)], audit.Ratings.Select(one => (one.Code, one.Score, one.NotApplicable)));
        Assert.Equal(
            [("1.2", NonConformitySeverity.Major), ("1.1", NonConformitySeverity.Minor)],
            audit.NonConformities.Select(one => (one.Code, one.Severity)));
        var part = trace.Workspace.Outbox.List().Last().Statement.SealedParts.Single();
        Assert.Equal("Floor to be lined.\nElse good.", AuditFindings.Parser.ParseFrom(part.Content).Text);

        var closure = (await QueueAsync("audit", "close", Operator, "--operator", Operator, "--number", "1", "--reason", "seen")).NonConformityClosure;
        Assert.Equal((1u, "seen"), (closure.Place, closure.Reason));
    }

    [Theory]
    [InlineData("Row 3, score: '4' is no score", "code,score", "1.1,2", "1.2,4")]
    [InlineData("Row 3, code: Point 1.1 stands here twice", "code,score", "1.1,2", "1.1,2")]
    [InlineData("the columns 'code' and 'score'", "code,points", "1.1,2")]
    public async Task A_bad_table_of_ratings_is_told_row_by_row_and_nothing_is_signed(string sentence, params string[] lines)
    {
        var file = trace.Write("ratings.csv", lines);
        var (exit, document) = await trace.JsonAsync(
            "audit", "add", "--operator", Operator, "--standard", "FairWild 3.0", "--year", "1", "--ratings", file, "--offline");
        Assert.Equal(1, exit);
        Assert.Contains(sentence, (string)document["error"]!["sentence"]!, StringComparison.Ordinal);
        Assert.Empty(trace.Workspace.Outbox.List());
    }

    [Theory]
    [InlineData("standard", "set", "x.csv", "--standard", "S", "--from", "2027-01-01", "--least", "70,60")]
    [InlineData("audit", "add", "--operator", "x", "--standard", "S", "--year", "21")]
    [InlineData("audit", "add", "--operator", "x", "--standard", "S", "--year", "1", "--found", "1.1|severe|2030-01-01")]
    [InlineData("role", "give", "x", "--role", "owner", "--reason", "y")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync(arguments);
        Assert.Equal((2, "USAGE"), (exit, (string)document["error"]!["code"]!));
    }

    [Fact]
    public async Task A_certificate_lasts_15_months_and_names_units_and_the_audit_that_it_rests_on()
    {
        var unit = trace.Party.ToString();
        var certificate = (await QueueAsync(
            "certify", "--operator", Operator, "--number", "C-1", "--standard", "FairWild 3.0", "--from", "2026-03-01",
            "--scope", $"Gynostemma pentaphyllum|aerial|{Operator}|harvest,process|{unit}", "--audit", unit, "--year", "3")).Certificate;

        Assert.Equal(
            (DateTimeOffset.Parse("2026-03-01T00:00Z", null).ToUnixTimeMilliseconds(), DateTimeOffset.Parse("2027-06-01T00:00Z", null).ToUnixTimeMilliseconds()),
            (certificate.ValidFromMs, certificate.ValidUntilMs));
        Assert.Equal(trace.Party.ToByteString(), Assert.Single(certificate.Scope[0].Units));
        Assert.Equal((trace.Party.ToByteString(), 3u, ""), (certificate.Audit, certificate.Year, certificate.Claim));
    }

    [Fact]
    public async Task A_collection_names_the_purchase_centre()
    {
        var harvest = (await QueueAsync(
            "harvest", "add", "--slip", "S-1", "--area", Operator, "--species", "Gynostemma pentaphyllum", "--part", "aerial", "--mass", "1kg",
            "--state", "fresh", "--collector", "C-1", "--latitude", "22.3", "--longitude", "105.8", "--centre", trace.Party.ToString())).Harvest;
        Assert.Equal(trace.Party.ToByteString(), harvest.Unit);
    }

    public void Dispose() => trace.Dispose();

    private async Task<Statement> QueueAsync(params string[] arguments)
    {
        var (exit, output, error) = await trace.RunAsync([.. arguments, "--offline"]);
        Assert.True(exit == 0, output + error);
        return Statement.Parser.ParseFrom(trace.Workspace.Outbox.List().Last().Statement.Statement);
    }
}
