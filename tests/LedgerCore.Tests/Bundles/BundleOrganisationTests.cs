using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Custody;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Bundles;

/// <summary>Dated roles, withdrawn accreditations, units and gates, judged again from the file alone.</summary>
public sealed class BundleOrganisationTests
{
    private static readonly BundleSeason Season = Play();

    /// <summary>What a ledger could only hold if it had broken its own rules, said in the place of a rule set before the certificate.</summary>
    private static readonly Dictionary<string, Func<SeasonScript, Draft>> Smuggled = new()
    {
        ["the body's accreditation withdrawn"] = script => script.Withdrawal(),
        ["the body's role ended"] = script => script.Role(script.Owner, script.Body, V1.PartyRole.CertificationBody, V1.RoleStanding.Ended),
        ["a gate that the certificate does not pass"] = script => script.Gate().With(statement =>
        {
            statement.StandardVersion.EffectiveFromMs = SeasonScript.Beginning;
            statement.StandardVersion.Points.Add(new V1.ControlPoint { Code = "3.1" });
        }),
    };

    private static readonly Dictionary<string, Func<RecordedStatement, bool>> LeftOut = new()
    {
        ["role"] = entry => entry.Statement.Message.RoleChange is not null,
        ["unit"] = entry => entry.Statement.Message.Unit is not null,
        ["audit"] = entry => entry.Statement.Message.Audit is not null,
    };

    public static TheoryData<string> SmuggledNames => [.. Smuggled.Keys];

    public static TheoryData<string> LeftOutNames => [.. LeftOut.Keys];

    [Fact]
    public void A_whole_bundle_passes()
    {
        var report = Season.Verify(Season.Bundle());

        Assert.All(report.Checks, check => Assert.True(check.Outcome == CheckOutcome.Passed, $"{check}"));
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
    }

    [Theory]
    [MemberData(nameof(LeftOutNames))]
    public void What_gave_a_right_cannot_be_left_out(string name) =>
        Assert.Equal("rights", FailedIn(Season, Season.Bundle(leaveOut: LeftOut[name])));

    [Theory]
    [MemberData(nameof(SmuggledNames))]
    public void What_took_a_right_is_seen(string name)
    {
        var place = Season.Script.Entries.Last(entry => entry.Statement.Message.BodyCase == Body.RuleSet);
        var draft = Smuggled[name](Season.Script).With(statement =>
        {
            statement.OccurredAtMs = place.Statement.Message.OccurredAtMs;
            if (statement.AccreditationWithdrawal is { } withdrawal)
            {
                withdrawal.EffectiveFromMs = statement.OccurredAtMs;
            }

            if (statement.RoleChange is { } change)
            {
                change.EffectiveFromMs = statement.OccurredAtMs;
            }
        });
        Assert.True(StatementAdmission.TryAdmit(draft.Sign(), SeasonScript.Origin, out var admitted, out _));

        var bundle = Season.Bundle((entry, leaf) => entry.Index == place.Index ? LeafCodec.Encode(entry.RecordedAtMs, admitted) : leaf);

        Assert.Equal("rights", FailedIn(Season, bundle));
    }

    [Fact]
    public void A_harvest_outside_the_units_of_its_certificate_is_caught_when_the_ledger_signs_that_it_is_certified()
    {
        var season = BundleSeason.Play(
            before: script => OrganisationCases.NameUnits(script, OrganisationCases.UnitOf(script, script.Cooperative)));
        var bundle = season.Bundle();
        Assert.Equal(BundleVerdict.Withheld, season.Verify(bundle).Verdict);
        bundle.LotStatus = season.Signer.Sign(new LotStatus(
            SeasonScript.Origin, (ulong)season.Script.Entries.Count, Hash.FromBytes(season.Lot.Statement.Span), season.Lot.Output)
        { Label = season.Label(2) });

        Assert.Equal("harvests", FailedIn(season, bundle));
    }

    [Fact]
    public void The_end_of_the_owners_last_key_is_seen()
    {
        var season = BundleSeason.Play(before: script =>
        {
            script.Record(script.KeyGrant(script.Owner, "owner's second key"));
            script.Record(script.KeyRevocation(script.Owner, script.Owner.Name).With(statement =>
                statement.KeyRevocation.RevokedFromMs += SeasonScript.Day));
        });

        Assert.Equal(BundleVerdict.Genuine, season.Verify(season.Bundle()).Verdict);
        Assert.Equal("signers", FailedIn(season, season.Bundle(leaveOut: entry => entry.Statement.Message.KeyGrant is not null)));
    }

    // The other body holds its role by a change of roles; its certificate names a unit and rests on an audit.
    private static BundleSeason Play()
    {
        var unit = default(StatementId);
        return BundleSeason.Play(
            before: script =>
            {
                var body = script.Register("later body", V1.PartyRole.Trader);
                script.Record(script.Role(script.Owner, body, V1.PartyRole.CertificationBody, V1.RoleStanding.Held));
                script.Record(script.Accreditation().With(statement => statement.Accreditation.CertificationBody = body.Id.ToByteString()));
                unit = OrganisationCases.UnitOf(script, script.Cooperative);
                script.Record(script.Gate().With(statement => statement.StandardVersion.EffectiveFromMs = SeasonScript.Beginning));
                var audit = script.Record(script.Audit(2, 2, 2, 2));
                script.Record(script.Rules());
                script.NowMs++;
                script.Record(script.Status(script.Body, script.CertificateId, V1.CertificateStanding.Withdrawn));
                script.Record(script.CertificateUnderGate(audit).With(statement =>
                {
                    statement.Certificate.ValidFromMs = SeasonScript.Beginning;
                    statement.Certificate.ValidUntilMs = SeasonScript.Beginning + (400 * SeasonScript.Day);
                    statement.Certificate.Scope[0].Units.Add(unit.ToByteString());
                }));
            },
            bendCooperative: (_, draft) => OrganisationCases.In(draft, unit));
    }

    private static string FailedIn(BundleSeason season, V1.Bundle bundle) =>
        season.Verify(bundle).Checks.First(check => check.Outcome == CheckOutcome.Failed).Name;
}
