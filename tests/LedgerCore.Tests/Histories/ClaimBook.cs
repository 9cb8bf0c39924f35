using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// I6, I11 and I12: the claim comes only from what carries it; a status changes no lot that is there; a declared error deletes
/// nothing and takes the claim.
/// </summary>
internal sealed class ClaimBook(SeasonScript season, MassBook masses) : Book
{
    private readonly Dictionary<LotKey, V1.ClaimStatus> claims = [];
    private readonly Dictionary<StatementId, List<(V1.CertificateStatus Stated, StatementId Id)>> statuses = [];
    private readonly Dictionary<StatementId, StatementId> errors = [];
    private readonly Dictionary<LotKey, LotKey[]> claimedParents = [];
    private readonly Dictionary<StatementId, ulong> places = [];

    public override void Read(Page page)
    {
        places[page.Id] = page.Entry.Index;
        switch (page.Message.BodyCase)
        {
            case Body.CertificateStatus:
                var certificate = StatementId.Of(page.Message.CertificateStatus.Certificate);
                statuses.TryAdd(certificate, []);
                statuses[certificate].Add((page.Message.CertificateStatus, page.Id));
                Assert.True(page.Message.CertificateStatus.EffectiveFromMs >= page.Moment);
                break;
            case Body.ErrorDeclaration:
                errors.Add(StatementId.Of(page.Message.ErrorDeclaration.Statement), page.Id);
                Count("errors");
                break;
        }

        foreach (var change in (page.Ruling?.Changes ?? []).Where(change => change.Key.Kind == StateKind.Lot))
        {
            CheckClaim(page, LotRecord.Parser.ParseFrom(change.Value));
        }
    }

    public override void Balance()
    {
        foreach (var (wrong, declaration) in errors)
        {
            Assert.Equal(wrong, season.Entries[(int)places[wrong]].Statement.Id);
            Assert.Equal(declaration, season.Entries[(int)places[declaration]].Statement.Id);
            Assert.True(season.State.TryGet(StateKey.DeclaredError(wrong), out var stored));
            Assert.Equal(declaration.ToByteString(), DeclaredErrorRecord.Parser.ParseFrom(stored.Span).Error.Id);
            Assert.All(masses.MadeBy(wrong), made => Assert.Equal(
                (declaration.ToByteString(), V1.ClaimStatus.Withheld), (season.Lot(made.Key).DeclaredError, season.Lot(made.Key).Claim)));
        }

        // A parent loses its claim under what was made of it only by an error that was declared later.
        Assert.All(claims.Where(one => one.Value == V1.ClaimStatus.Certified), one => Assert.All(claimedParents[one.Key], parent =>
            Assert.True(claims[parent] == V1.ClaimStatus.Certified || errors.ContainsKey(parent.Statement), $"{one.Key} of {parent}")));
        Assert.All(statuses, CheckHistory);
    }

    private void CheckClaim(Page page, LotRecord lot)
    {
        var key = LotKey.Of(lot.Id);
        Assert.Equal(lot.Claim == V1.ClaimStatus.Withheld, lot.Notices.Any(notice => notice.Kind == V1.NoticeKind.Withheld));
        if (!claims.TryGetValue(key, out var before))
        {
            claimedParents[key] = ParentsOf(page, key);
            var isSpoilt = claimedParents[key].Any(parent => claims[parent] == V1.ClaimStatus.Withheld);
            Assert.False(isSpoilt && lot.Claim == V1.ClaimStatus.Certified, $"{page}: {key} is certified, what it was made of is not");
            Count("withheld with its input", isSpoilt);
            Count("certified step", lot.Claim == V1.ClaimStatus.Certified && claimedParents[key].Length > 0);
        }
        else if (before != lot.Claim)
        {
            // By nothing else: a suspension least of all.
            var isRestored = page.Message.ClaimResolution is { Decision: V1.ClaimDecision.Restore } resolution && resolution.Lot.Equals(lot.Id);
            var isWrong = page.Message.BodyCase == Body.ErrorDeclaration && (lot.Claim == V1.ClaimStatus.Withheld || lot.Source == LotSource.Harvest);
            var isTurned = page.Message.BodyCase == Body.Harvest && lot.Source == LotSource.Harvest && masses.Lots[key].Draws.Count == 0;
            Assert.True(isRestored || isWrong || isTurned, $"{page} turned {key}");
            Assert.False(isRestored && claimedParents[key].Any(parent => claims[parent] == V1.ClaimStatus.Withheld), $"{page} restored {key}");
            Count("restored", isRestored);
            Count("lost by an error", isWrong);
            Count("turned by an earlier harvest", isTurned);
        }

        claims[key] = lot.Claim;
    }

    // Of a STORE each lot has one parent, of a recipe those that are not used without their claim.
    private LotKey[] ParentsOf(Page page, LotKey made) => page.Message.BodyCase switch
    {
        Body.Processing when page.Message.Processing.Process == V1.ProcessKind.Store => [LotKey.Of(page.Message.Processing.Inputs[(int)made.Output])],
        Body.Formulation => [.. page.Message.Formulation.Inputs.Select(LotKey.Of)
            .Where((_, place) => !page.Message.Formulation.UnclaimedInputs.Contains((uint)place))],
        _ => masses.Lots[made].Parents,
    };

    private void CheckHistory(KeyValuePair<StatementId, List<(V1.CertificateStatus Stated, StatementId Id)>> one)
    {
        Assert.True(season.State.TryGet(StateKey.Certificates(season.Cooperative.Id), out var stored));
        var held = CertificatesRecord.Parser.ParseFrom(stored.Span).Items.Single(item => item.Id.Equals(one.Key.ToByteString()));
        Assert.Equal(
            one.Value.OrderBy(status => status.Stated.EffectiveFromMs).Select(status => (status.Id.ToByteString(), status.Stated.Status)),
            held.Statuses.Select(status => (status.Id, status.Standing)));
        Count("statuses", one.Value.Count > 1);
    }
}
