using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Verification;

/// <summary>A lot whose body got its role later, whose certificate names a unit and rests on an audit, under a rotated owner's key.</summary>
public sealed class OrganisationBundleTests : IAsyncLifetime
{
    private TestLedger ledger = null!;
    private RunningLedger running = null!;
    private LotKey lot;
    private Actor later = null!;

    public async Task InitializeAsync()
    {
        ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        season.Record(season.KeyGrant(season.Owner, "owner's second key"));
        season.Record(season.KeyRevocation(season.Owner, season.Owner.Name)
            .With(statement => statement.KeyRevocation.RevokedFromMs += 10 * SeasonScript.Day));
        later = season.Register("later body", V1.PartyRole.Trader);
        season.Record(season.Role(season.Owner, later, V1.PartyRole.CertificationBody, V1.RoleStanding.Held));
        season.Record(season.Accreditation().With(statement => statement.Accreditation.CertificationBody = later.Id.ToByteString()));
        var unit = season.Record(season.Unit(season.Cooperative, season.Cooperative));
        season.Record(season.Gate().With(statement => statement.StandardVersion.EffectiveFromMs = SeasonScript.Beginning));
        var audit = season.Record(By(season.Audit(2, 2, 2, 2)).With(statement => statement.Audit.NonConformities.Add(
            new V1.NonConformity { Code = "1.2", Severity = V1.NonConformitySeverity.Minor, DeadlineMs = season.NowMs + SeasonScript.Day })));
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Withdrawn));
        season.NowMs++;
        season.Record(By(season.CertificateUnderGate(audit)).With(statement =>
        {
            statement.Certificate.ValidFromMs = SeasonScript.Beginning;
            statement.Certificate.ValidUntilMs = SeasonScript.Beginning + (400 * SeasonScript.Day);
            statement.Certificate.Scope[0].Units.Add(unit.ToByteString());
        }));
        lot = season.RecordLot(season.Harvest(SeasonScript.Kilogram).With(statement => statement.Harvest.Unit = unit.ToByteString()));
        season.NowMs += SeasonScript.Day;
        season.Record(season.Withdrawal());
        season.Record(By(season.Closure(later, audit)));
        await ledger.PlayAsync();
        ledger.Time.Set(season.NowMs + SeasonScript.Day);
        running = await RunningLedger.StartAsync(ledger);
    }

    public async Task DisposeAsync()
    {
        await running.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task ABundleBringsAlongAllThatItsRightsRestOn()
    {
        var file = await running.Get<BundleBuilder>().OfLotAsync(lot, CancellationToken.None);

        var report = BundleVerifier.Verify(file, ledger.VerifierKeys);
        Assert.All(report.Checks, check => Assert.True(check.Outcome == CheckOutcome.Passed, $"{check}"));
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        Assert.True(BundleFile.TryRead(file, out var bundle, out _));
        var bodies = bundle.Entries.Select(entry => V1.Statement.Parser.ParseFrom(V1.LogEntry.Parser.ParseFrom(entry.Leaf).Statement).BodyCase).ToList();
        Assert.Superset(
            new HashSet<V1.Statement.BodyOneofCase>
            {
                V1.Statement.BodyOneofCase.RoleChange, V1.Statement.BodyOneofCase.Unit, V1.Statement.BodyOneofCase.Audit,
                V1.Statement.BodyOneofCase.StandardVersion, V1.Statement.BodyOneofCase.KeyGrant,
            },
            bodies.ToHashSet());
    }

    [Fact]
    public async Task TheRegistryTellsRolesWithDatesUnitsAuditsAndAccreditations()
    {
        var api = ledger.Api<RegistryApi>();
        var season = ledger.Season;
        var party = (await api.GetParty(new V1.GetPartyRequest { Id = later.Id.ToByteString() }, new TestCall())).Party;
        Assert.Equal([V1.PartyRole.Trader, V1.PartyRole.CertificationBody], party.Roles);
        Assert.All(party.RoleHistory, role => Assert.Equal((true, 0L), (role.HeldFromMs > 0, role.HeldUntilMs)));

        var named = season.Cooperative.Id.ToByteString();
        var unit = Assert.Single((await api.ListUnits(new V1.ListUnitsRequest { Operator = named }, new TestCall())).Units);
        Assert.Equal(V1.UnitKind.Drying, unit.Unit.Kind);

        var audit = Assert.Single((await api.ListAudits(new V1.ListAuditsRequest { Operator = named }, new TestCall())).Audits);
        Assert.Equal((SeasonScript.Standard, 1u, later.Id.ToByteString()), (audit.Standard, audit.Year, audit.CertificationBody));
        Assert.Equal(season.NowMs, Assert.Single(audit.NonConformities).ClosedFromMs);

        var accreditations = await api.ListAccreditations(
            new V1.ListAccreditationsRequest { CertificationBody = season.Body.Id.ToByteString() }, new TestCall());
        Assert.Equal(season.NowMs, Assert.Single(accreditations.Accreditations).WithdrawnFromMs);
    }

    [Fact]
    public async Task AnUnknownPartyHasNoUnitsAuditsOrAccreditations()
    {
        var api = ledger.Api<RegistryApi>();
        var nobody = ByteString.CopyFrom(new byte[32]);
        Func<Task>[] calls =
        [
            () => api.ListUnits(new V1.ListUnitsRequest { Operator = nobody }, new TestCall()),
            () => api.ListAudits(new V1.ListAuditsRequest { Operator = nobody }, new TestCall()),
            () => api.ListAccreditations(new V1.ListAccreditationsRequest { CertificationBody = nobody }, new TestCall()),
        ];
        foreach (var call in calls)
        {
            await Refused.WithAsync(Grpc.Core.StatusCode.NotFound, "PARTY_UNKNOWN", call);
        }
    }

    private Draft By(Draft draft)
    {
        draft.Keys[0] = later.Key;
        return draft.With(statement => statement.Issuer = later.Id.ToByteString());
    }
}
