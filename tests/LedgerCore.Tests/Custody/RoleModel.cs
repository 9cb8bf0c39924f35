using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.V1;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>A second opinion on dated roles: every role that was given or ended, played again from the first for every question.</summary>
internal sealed class RoleModel(RandomSeason people)
{
    private readonly List<RoleChange> changes = [];
    private int allowed;
    private int withheld;

    public void Check(Ruling.Admitted ruling, Statement last)
    {
        if (last.BodyCase != Body.Processing || last.Processing.Outputs.Count == 0)
        {
            return;
        }

        PartyRole[] needed = last.Processing.Process is ProcessKind.Pack or ProcessKind.RePack or ProcessKind.Store or ProcessKind.Reject
            ? [PartyRole.Processor, PartyRole.CollectionOperation, PartyRole.Trader, PartyRole.Brand]
            : [PartyRole.Processor, PartyRole.CollectionOperation];
        var isHeld = needed.Any(role => Holds(last.Issuer, role, last.OccurredAtMs));
        Assert.Equal(!isHeld, ruling.Notices.Any(notice => notice.Code == "NOT_REGISTERED_FOR_ACTIVITY"));
        _ = isHeld ? allowed++ : withheld++;
    }

    public void Learn(Statement last)
    {
        if (last.RoleChange is { } change)
        {
            Assert.True(change.EffectiveFromMs >= last.OccurredAtMs);
            Assert.Equal(people.Season.Owner.Id.ToByteString(), last.Issuer);
            changes.Add(change);
        }
    }

    public void CheckEnd() => Assert.True(changes.Count > 30 && allowed > 10 && withheld > 3, $"{changes.Count} changes, {allowed} allowed, {withheld} withheld");

    private bool Holds(ByteString party, PartyRole role, long moment)
    {
        var held = RegisteredFor(party).Contains(role);
        var best = long.MinValue;
        foreach (var change in changes.Where(change => change.Party.Equals(party) && change.Role == role && change.EffectiveFromMs <= moment))
        {
            (held, best) = change.EffectiveFromMs >= best ? (change.Standing == RoleStanding.Held, change.EffectiveFromMs) : (held, best);
        }

        return held;
    }

    private PartyRole[] RegisteredFor(ByteString party) => party switch
    {
        _ when party.Equals(people.Season.Cooperative.Id.ToByteString()) => [PartyRole.CollectionOperation],
        _ when party.Equals(people.Season.Processor.Id.ToByteString()) => [PartyRole.Processor, PartyRole.Brand],
        _ when party.Equals(people.Season.Trader.Id.ToByteString()) => [PartyRole.Trader],
        _ when party.Equals(people.Season.Body.Id.ToByteString()) => [PartyRole.CertificationBody],
        _ => [],
    };
}
