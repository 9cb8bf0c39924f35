using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>
/// A second, plainer opinion on what is left of every lot: every step as it was stated, and which steps were taken back.
/// </summary>
internal sealed class CorrectionModel(SeasonScript season)
{
    private readonly Dictionary<LotKey, long> mass = [];
    private readonly Dictionary<StatementId, (LotKey Lot, long MassMg)[]> draws = [];
    private readonly Dictionary<StatementId, long> counted = [];
    private readonly Dictionary<StatementId, long> restored = [];
    private readonly HashSet<StatementId> voided = [];

    /// <summary>Statements that made lots, oldest first; a stranger to begin with.</summary>
    public List<StatementId> Makers { get; } = [StatementId.Of([7])];

    /// <summary>Recalls, oldest first; a stranger to begin with.</summary>
    public List<StatementId> Said { get; } = [StatementId.Of([8])];

    public int Voided => voided.Count;

    public int Stained { get; private set; }

    public int Recalls => Said.Count - 1;

    public void Learn(Ruling.Admitted ruling)
    {
        var entry = season.Entries[^1].Statement;
        var (id, message) = (entry.Id, entry.Message);
        foreach (var lot in ruling.Lots)
        {
            mass[LotKey.Of(lot.Id)] = season.Lot(LotKey.Of(lot.Id)).MassMg;
        }

        draws[id] = DrawsOf(entry);
        Assert.DoesNotContain(draws[id], draw => voided.Contains(draw.Lot.Statement));
        if (ruling.Lots.Count > 0)
        {
            Makers.Add(id);
        }

        switch (message.BodyCase)
        {
            case Body.Harvest when ruling.Notices.Count == 0:
                counted[id] = mass[new LotKey(id, 0)];
                break;
            case Body.Recall:
                Said.Add(id);
                break;
            case Body.ClaimResolution when message.ClaimResolution.Decision == V1.ClaimDecision.Restore:
                Restore(LotKey.Of(message.ClaimResolution.Lot));
                break;
            case Body.ErrorDeclaration:
                TakeBack(StatementId.Of(message.ErrorDeclaration.Statement));
                break;
        }
    }

    /// <summary>Every lot holds what it was made with less what was drawn by steps that stand; the season's sums are those of its harvests.</summary>
    public void Check()
    {
        Assert.All(mass.Keys, lot => Assert.Equal(Left(lot), season.Lot(lot).BalanceMg));
        Assert.True(season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored));
        var quota = QuotasRecord.Parser.ParseFrom(stored.Span).Items.Single();
        Assert.Equal((counted.Values.Sum(), restored.Values.Sum()), (quota.HarvestedMg, quota.ResolvedMg));
        Assert.All(counted.Keys, harvest => Assert.Equal(V1.ClaimStatus.Certified, season.Lot(new LotKey(harvest, 0)).Claim));
    }

    private long Left(LotKey lot)
    {
        var left = voided.Contains(lot.Statement) ? 0 : mass[lot] - Drawn(lot);
        Assert.True(left >= 0, $"{left} mg of {lot}");
        return left;
    }

    private long Drawn(LotKey lot) => draws
        .Where(step => !voided.Contains(step.Key))
        .SelectMany(step => step.Value)
        .Where(draw => draw.Lot == lot)
        .Sum(draw => draw.MassMg);

    private void Restore(LotKey lot)
    {
        if (season.Lot(lot) is { Source: LotSource.Harvest })
        {
            restored[lot.Statement] = mass[lot];
        }
    }

    private void TakeBack(StatementId wrong)
    {
        counted.Remove(wrong);
        restored.Remove(wrong);
        if (mass.Keys.Where(lot => lot.Statement == wrong).All(lot => Drawn(lot) == 0))
        {
            voided.Add(wrong);
        }
        else
        {
            Stained++;
        }
    }

    private (LotKey Lot, long MassMg)[] DrawsOf(AdmittedStatement entry) => entry.Message.BodyCase switch
    {
        Body.Processing => [.. entry.Message.Processing.Inputs.Select(LotKey.Of).Zip(entry.Parts.As<V1.ProcessingAmounts>().InputMg)],
        Body.Sale => [(LotKey.Of(entry.Message.Sale.Lot), entry.Parts.As<V1.SaleTerms>().MassMg)],
        Body.SaleReceipt => [Whole(new LotKey(StatementId.Of(entry.Message.SaleReceipt.Sale), 0))],
        Body.SaleRejection => [Whole(new LotKey(StatementId.Of(entry.Message.SaleRejection.Sale), 0))],
        Body.SaleLapse => [Whole(new LotKey(StatementId.Of(entry.Message.SaleLapse.Sale), 0))],
        _ => [],
    };

    private (LotKey Lot, long MassMg) Whole(LotKey lot) => (lot, mass[lot]);
}
