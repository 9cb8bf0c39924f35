using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;
using Standing = Traceability.V1.CertificateStanding;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Who is who and what holds when, gone through from the first statement for every question.</summary>
internal sealed class Register
{
    private static readonly V1.PartyRole[] Trading =
        [V1.PartyRole.CollectionOperation, V1.PartyRole.Processor, V1.PartyRole.Trader, V1.PartyRole.Brand];

    private readonly List<V1.Statement> said = [];
    private readonly Dictionary<ByteString, V1.Statement> parties = [];
    private readonly List<(StatementId Id, V1.Certificate Certificate)> certificates = [];
    private readonly List<V1.RuleSet> ruleSets = [];

    /// <summary>Boundaries of areas.</summary>
    public Dictionary<ByteString, V1.AreaBoundary> Areas { get; } = [];

    /// <summary>Quotas and their maxima.</summary>
    public Dictionary<StatementId, (V1.Quota Quota, long MaximumMg)> Quotas { get; } = [];

    public void Read(Page page)
    {
        var message = page.Message;
        if (message.BodyCase is Body.RoleChange or Body.CertificateStatus or Body.CollectorApproval or Body.CollectorRemoval)
        {
            said.Add(message);
        }

        switch (message.BodyCase)
        {
            case Body.Party:
                parties[page.Id.ToByteString()] = message;
                break;
            case Body.Certificate:
                certificates.Add((page.Id, message.Certificate));
                break;
            case Body.RuleSet:
                ruleSets.Add(message.RuleSet);
                break;
            case Body.Area:
                Areas[page.Id.ToByteString()] = page.Part<V1.AreaBoundary>();
                break;
            case Body.Quota:
                Quotas[page.Id] = (message.Quota, page.Part<V1.QuotaAmount>().MaximumMg);
                break;
        }
    }

    /// <summary>Of those in effect the latest; of two for one moment the one recorded later.</summary>
    public V1.RuleSet? RulesAt(long moment) => Latest(ruleSets, rules => rules.EffectiveFromMs, moment);

    public string CountryOf(ByteString party) => parties.TryGetValue(party, out var stated) ? stated.Party.Country : "";

    public bool IsInTrade(ByteString party, long moment) => Trading.Any(role => Holds(party, role, moment));

    public bool Holds(ByteString party, V1.PartyRole role, long moment)
    {
        var changes = said.Select(one => one.RoleChange).Where(change => change is not null && change.Party.Equals(party) && change.Role == role);
        return Latest(changes!, change => change!.EffectiveFromMs, moment) is { } last
            ? last.Standing == V1.RoleStanding.Held
            : parties.TryGetValue(party, out var stated) && stated.OccurredAtMs <= moment && stated.Party.Roles.Contains(role);
    }

    /// <summary>Certificates for the scheme's own claim of an operator.</summary>
    public IEnumerable<(StatementId Id, V1.Certificate Certificate)> CertificatesOf(ByteString party) =>
        certificates.Where(one => one.Certificate.Operator.Equals(party) && one.Certificate.Claim.Length == 0);

    public bool IsStopped(StatementId certificate, long moment)
    {
        var changes = said.Select(one => one.CertificateStatus)
            .Where(status => status is not null && status.Certificate.Equals(certificate.ToByteString()) && status.EffectiveFromMs <= moment)
            .ToArray();
        return changes.Any(status => status!.Status == Standing.Withdrawn)
            || Latest(changes!, status => status!.EffectiveFromMs, moment) is { Status: Standing.Suspended };
    }

    public bool IsInForce((StatementId Id, V1.Certificate Certificate) one, long moment) =>
        one.Certificate.ValidFromMs <= moment && moment < one.Certificate.ValidUntilMs && !IsStopped(one.Id, moment);

    /// <summary>Approvals of a collector as removals have left them.</summary>
    public List<V1.CollectorApproval> ApprovalsOf(ByteString party, string collector)
    {
        var approvals = new List<V1.CollectorApproval>();
        foreach (var one in said.Where(one => one.Issuer.Equals(party)))
        {
            if (one.CollectorApproval is { } approval && approval.Collector == collector)
            {
                approvals.Add(approval.Clone());
            }
            else if (one.CollectorRemoval is { } removal && removal.Collector == collector)
            {
                approvals.ForEach(held => held.ValidUntilMs = Math.Min(held.ValidUntilMs, removal.EffectiveFromMs));
            }
        }

        return approvals;
    }

    private static T? Latest<T>(IEnumerable<T> all, Func<T, long> from, long moment)
        where T : class
    {
        T? latest = null;
        foreach (var one in all.Where(one => from(one) <= moment))
        {
            latest = latest is null || from(one) >= from(latest) ? one : latest;
        }

        return latest;
    }
}
