using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Kind = Traceability.V1.ProcessKind;
using MassState = Traceability.V1.MassState;

namespace Traceability.LedgerCore.Tests.Bundles;

public sealed class BundleStepTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public void A_stored_lot_stands_for_itself_whatever_was_stored_beside_it()
    {
        var season = BundleSeason.Play(work: (script, dried) =>
        {
            var measures = SeasonScript.Measures(10 * Kg);
            measures.Position.LatitudeE7 += 10_000_000;
            var outside = script.RecordLot(script.Harvest(10 * Kg).Seal("measures", measures));
            var other = script.RecordLot(script.Dry(script.Cooperative, outside, 10 * Kg, 2 * Kg));
            return new LotKey(
                script.Record(script.Step(
                    script.Cooperative,
                    Kind.Store,
                    [(other, 2 * Kg), (dried, 4 * Kg)],
                    (SeasonScript.Output(MassState.Dry), 2 * Kg),
                    (SeasonScript.Output(MassState.Dry), 4 * Kg))),
                1);
        });

        var report = season.Verify(season.Bundle());

        Assert.True(report.Verdict == BundleVerdict.Genuine, report.Sentence);
        Assert.Equal(2, report.Subject!.Steps.Count(step => step.Kind == V1.Statement.BodyOneofCase.Harvest));
    }

    [Fact]
    public void What_was_rejected_and_what_lapsed_is_the_sellers_again()
    {
        var season = BundleSeason.Play(
            before: script => script.Record(script.Rules().With(statement => statement.RuleSet.TransferTermMs = 1)),
            work: (script, dried) =>
            {
                var rejected = script.RecordLot(script.Reject(script.Trader, script.Record(script.Sell(script.Cooperative, dried, 4 * Kg, script.Trader))));
                var sale = script.Record(script.Sell(script.Cooperative, rejected, 4 * Kg, script.Trader));
                script.NowMs += 2;
                return script.RecordLot(script.Lapse(script.Cooperative, sale));
            });

        var report = season.Verify(season.Bundle());

        Assert.True(report.Verdict == BundleVerdict.Genuine, report.Sentence);
    }

    [Fact]
    public void What_was_left_over_does_not_carry_the_claim_whatever_the_status_says() => IsGivenUp(BundleSeason.Play(work: (script, dried) =>
        script.RecordLot(script.Step(script.Cooperative, Kind.Sort, [(dried, 4 * Kg)], (SeasonScript.Output(MassState.Dry, byProduct: true), 4 * Kg)))));

    [Fact]
    public void What_was_sold_without_the_claim_does_not_carry_it_whatever_the_status_says() => IsGivenUp(BundleSeason.Play(bendSale: draft =>
        draft.With(statement => statement.Sale.Claims.Add(new V1.ClaimUse { Fate = V1.ClaimFate.Released }))));

    private static void IsGivenUp(BundleSeason season)
    {
        var bundle = season.Bundle();
        Assert.Equal(BundleVerdict.Withheld, season.Verify(bundle).Verdict);

        bundle.LotStatus = season.Signer.Sign(new LotStatus(
            SeasonScript.Origin, (ulong)bundle.Entries.Count, Hash.FromBytes(season.Lot.Statement.Span), season.Lot.Output)
        { Label = season.Label(2) });

        Assert.Equal("claim", Assert.Single(season.Verify(bundle).Checks, check => check.Outcome == CheckOutcome.Failed).Name);
    }
}
