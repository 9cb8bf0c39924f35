using Traceability.LedgerCore.Bundles;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Bundles;

public sealed class FormulationBundleTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public void A_product_of_claimed_lots_is_genuine()
    {
        var season = Play(out var report, isOutside: false, isUnclaimed: false);
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        Assert.Equal(2, season.Script.Entries.Count(entry => entry.Statement.Message.Harvest is not null));
    }

    [Fact]
    public void A_lot_that_is_used_without_the_claim_needs_no_certificate()
    {
        Play(out var report, isOutside: true, isUnclaimed: true);
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        Assert.Contains("1 others are used without the claim", SentenceOf(report, "harvests"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_lot_in_silence_withholds_the_product()
    {
        Play(out var report, isOutside: true, isUnclaimed: false);
        Assert.Equal(BundleVerdict.Withheld, report.Verdict);
        Assert.Contains("INPUT_WITHHELD", report.Subject!.NoticeCodes);
    }

    [Fact]
    public void A_ledger_that_withholds_nothing_is_caught_where_no_claimed_harvest_is_covered()
    {
        var season = Play(out _, isOutside: false, isUnclaimed: true);
        var bundle = season.Bundle(leaveOut: entry => entry.Statement.Message.Certificate is not null);
        var report = season.Verify(bundle);
        Assert.Equal(BundleVerdict.Broken, report.Verdict);
        Assert.Contains("no certificate in the bundle covers this harvest", SentenceOf(report, "harvests"), StringComparison.Ordinal);
    }

    private static BundleSeason Play(out BundleReport report, bool isOutside, bool isUnclaimed)
    {
        var script = SeasonScript.Open();
        script.Record(script.RulesWithLabels());
        var (good, other) = (script.DriedAtProcessor(4 * Kg), script.DriedAtProcessor(4 * Kg, isOutside));
        var draft = script.Formulate(script.Processor, [(good, 500), (other, 500)]);
        var made = script.RecordLot(isUnclaimed ? draft.With(statement => statement.Formulation.UnclaimedInputs.Add(1u)) : draft);
        var batch = script.Record(script.Label(script.Processor, made, BundleSeason.Units, 1, "L1"));
        var season = BundleSeason.Of(script, made, batch);
        report = season.Verify(season.Bundle());
        return season;
    }

    private static string SentenceOf(BundleReport report, string name) => Assert.Single(report.Checks, check => check.Name == name).Sentence;
}
