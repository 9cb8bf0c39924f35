using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;
using Standing = Traceability.V1.CertificateStanding;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>
/// A second, plainer opinion on certificates, roles and claims in a random history: lists and loops over what was admitted.
/// </summary>
internal sealed class RightsModel(RandomSeason people)
{
    private readonly Dictionary<StatementId, List<(long From, Standing Standing)>> certificates = new() { [people.Season.CertificateId] = [] };
    private readonly Dictionary<StateKey, V1.ClaimStatus> claims = [];
    private readonly RoleModel roles = new(people);
    private int restored;
    private int suspended;
    private long resolvedMg;

    private V1.Statement Last => people.Season.Entries[^1].Statement.Message;

    /// <summary>Keys that a ruling learns of while it reads: nothing else may be asked for.</summary>
    public static IEnumerable<StateKey> LedTo(V1.Statement message, MemoryCustodyState state)
    {
        if (message.CertificateStatus is { } status && state.TryGet(StateKey.CertificateHolder(StatementId.Of(status.Certificate)), out var pointer))
        {
            yield return StateKey.Certificates(StatementId.Of(PointerRecord.Parser.ParseFrom(pointer.Span).StatementId));
        }

        if (message.Quota is { } quota && state.TryGet(StateKey.Area(StatementId.Of(quota.Area)), out var area))
        {
            yield return StateKey.Certificates(StatementId.Of(AreaRecord.Parser.ParseFrom(area.Span).Area.Operator));
        }

        foreach (var line in message.Certificate?.Scope.Where(line => !line.Area.IsEmpty) ?? [])
        {
            if (state.TryGet(StateKey.Area(StatementId.Of(line.Area)), out var described))
            {
                yield return StateKey.Accreditations(StatementId.Of(AreaRecord.Parser.ParseFrom(described.Span).CertificationBody));
            }
        }

        if (message.ClaimResolution is { } resolution
            && LotPlaces.TryFind(state, LotKey.Of(resolution.Lot), out var key)
            && state.TryGet(key, out var stored))
        {
            var lot = LotRecord.Parser.ParseFrom(stored.Span);
            yield return StateKey.Party(StatementId.Of(lot.Holder));
            foreach (var parent in lot.Parents)
            {
                yield return StateKey.Place(LotKey.Of(parent).Statement);
            }

            foreach (var parent in LotPlace.OfParents(lot))
            {
                yield return StateKey.Lot(parent);
            }

            if (!lot.Area.IsEmpty)
            {
                yield return StateKey.Area(StatementId.Of(lot.Area));
                yield return StateKey.Quotas(StatementId.Of(lot.Area), lot.Species, lot.Part);
            }
        }
    }

    public void Check(Ruling.Admitted ruling)
    {
        CheckRights(ruling);
        roles.Check(ruling, Last);
        foreach (var change in ruling.Changes.Where(change => change.Key.Kind == StateKind.Lot))
        {
            CheckClaim(change.Key, LotRecord.Parser.ParseFrom(change.Value));
        }

        Learn();
        roles.Learn(Last);
    }

    public void CheckEnd()
    {
        roles.CheckEnd();
        Assert.True(restored > 3 && suspended >= 5, $"{restored} restored, {suspended} suspended");
        Assert.True(people.Season.State.TryGet(StateKey.Quotas(people.Season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored));
        var season = QuotasRecord.Parser.ParseFrom(stored.Span).Items.Single();
        Assert.InRange(season.HarvestedMg, 0, season.Amount.MaximumMg);
        Assert.Equal(resolvedMg, season.ResolvedMg);
    }

    private void CheckRights(Ruling.Admitted ruling)
    {
        var isStopped = certificates.Values.All(changes => IsStopped(changes, Last.OccurredAtMs));
        var code = Last.BodyCase switch
        {
            Body.Harvest => "CERTIFICATE_SUSPENDED",
            Body.Sale when Last.Issuer.Equals(people.Season.Cooperative.Id.ToByteString()) => "SELLER_SUSPENDED",
            _ => null,
        };
        if (code is not null)
        {
            Assert.Equal(isStopped, ruling.Notices.Any(notice => notice.Code == code));
            suspended += isStopped ? 1 : 0;
        }
    }

    /// <summary>Claims that the quota took or gave back because an earlier harvest came late.</summary>
    public int Turned { get; private set; }

    // A claim is lost to an earlier harvest only, and won by a resolution of that lot, whole and of good parents.
    private void CheckClaim(StateKey key, LotRecord lot)
    {
        Assert.Equal(lot.Claim == V1.ClaimStatus.Withheld, lot.Notices.Any(notice => notice.Kind == V1.NoticeKind.Withheld));
        if (claims.TryGetValue(key, out var before) && before != lot.Claim && Last.Harvest is not null)
        {
            Assert.Equal((LotSource.Harvest, lot.MassMg, 0), (lot.Source, lot.BalanceMg, lot.Resolution.Length));
            Assert.True(Last.OccurredAtMs <= lot.OccurredAtMs);
            Assert.Equal(lot.Claim == V1.ClaimStatus.Certified, !lot.Quota.IsEmpty);
            Assert.Equal(lot.Claim == V1.ClaimStatus.Withheld, lot.Notices.Any(notice => notice.Code == "OVER_QUOTA"));
            Turned++;
        }
        else if (claims.TryGetValue(key, out before) && before != lot.Claim)
        {
            Assert.Equal((V1.ClaimStatus.Withheld, V1.ClaimStatus.Certified), (before, lot.Claim));
            Assert.Equal((lot.Id, V1.ClaimDecision.Restore), (Last.ClaimResolution?.Lot, Last.ClaimResolution?.Decision));
            Assert.Equal(lot.MassMg, lot.BalanceMg);
            Assert.NotEmpty(lot.Certificates);
            Assert.All(LotPlace.OfParents(lot), parent => Assert.Equal(V1.ClaimStatus.Certified, claims[StateKey.Lot(parent)]));
            restored++;
            resolvedMg += lot.Source == LotSource.Harvest ? lot.MassMg : 0;
        }

        claims[key] = lot.Claim;
    }

    private void Learn()
    {
        if (Last.Certificate is not null)
        {
            certificates[people.Season.Entries[^1].Statement.Id] = [];
        }
        else if (Last.CertificateStatus is { } status)
        {
            Assert.True(status.EffectiveFromMs >= Last.OccurredAtMs);
            certificates[StatementId.Of(status.Certificate)].Add((status.EffectiveFromMs, status.Status));
        }

        people.Certificates.Clear();
        people.Certificates.AddRange(certificates.Keys);
    }

    private static bool IsStopped(List<(long From, Standing Standing)> changes, long moment)
    {
        var begun = changes.Where(change => change.From <= moment).ToList();
        return begun.Any(change => change.Standing == Standing.Withdrawn)
            || (begun.Count > 0 && begun.Last(change => change.From == begun.Max(other => other.From)).Standing == Standing.Suspended);
    }
}
