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
    public void What_was_left_over_may_be_used_without_the_claim()
    {
        var script = SeasonScript.Open();
        script.Record(script.RulesWithLabels());
        var (good, whole) = (script.DriedAtProcessor(4 * Kg), script.DriedAtProcessor(4 * Kg));
        var rest = script.RecordLot(script.Step(
            script.Processor, V1.ProcessKind.Sort, [(whole, 500)], (SeasonScript.Output(V1.MassState.Dry, byProduct: true), 500)));
        var draft = script.Formulate(script.Processor, [(good, 500), (rest, 500)]);
        var made = script.RecordLot(draft.With(statement => statement.Formulation.UnclaimedInputs.Add(1u)));
        var season = BundleSeason.Of(script, made, script.Record(script.Label(script.Processor, made, BundleSeason.Units, 1, "L1")));

        Assert.Equal(BundleVerdict.Genuine, season.Verify(season.Bundle()).Verdict);
    }

    [Fact]
    public void A_withheld_lot_in_silence_withholds_the_product()
    {
        Play(out var report, isOutside: true, isUnclaimed: false);
        Assert.Equal(BundleVerdict.Withheld, report.Verdict);
        Assert.Contains("INPUT_WITHHELD", report.Subject!.NoticeCodes);
    }

    [Fact]
    public void A_product_that_names_another_operators_unit_proves_nothing()
    {
        var season = Play(out var report, isOutside: false, isUnclaimed: false, hasUnit: true);
        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        report = season.Verify(season.Bundle(leaveOut: entry => entry.Statement.Message.Unit is not null));
        Assert.Equal(BundleVerdict.Broken, report.Verdict);
        Assert.Contains("unit", SentenceOf(report, "rights"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_recall_of_an_ingredient_is_seen_and_not_hidden_by_a_ledger_that_is_silent()
    {
        var season = Play(out _, isOutside: false, isUnclaimed: true, isRecalled: true);
        var report = season.Verify(season.Bundle());
        Assert.NotEmpty(report.Subject!.Recalls);
        Assert.NotEqual(BundleVerdict.Genuine, report.Verdict);
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

    private static BundleSeason Play(out BundleReport report, bool isOutside, bool isUnclaimed, bool hasUnit = false, bool isRecalled = false)
    {
        var script = SeasonScript.Open();
        script.Record(script.RulesWithLabels());
        var (good, other) = (script.DriedAtProcessor(4 * Kg), script.DriedAtProcessor(4 * Kg, isOutside));
        var draft = script.Formulate(script.Processor, [(good, 500), (other, 500)]);
        if (hasUnit)
        {
            var unit = script.Record(script.Unit(script.Processor, script.Processor));
            draft = draft.With(statement => statement.Formulation.Unit = unit.ToByteString());
        }

        var made = script.RecordLot(isUnclaimed ? draft.With(statement => statement.Formulation.UnclaimedInputs.Add(1u)) : draft);
        var batch = script.Record(script.Label(script.Processor, made, BundleSeason.Units, 1, "L1"));
        if (isRecalled)
        {
            script.Record(script.Recall(script.Owner, other));
        }

        var season = BundleSeason.Of(script, made, batch);
        report = season.Verify(season.Bundle());
        return season;
    }

    private static string SentenceOf(BundleReport report, string name) => Assert.Single(report.Checks, check => check.Name == name).Sentence;
}
