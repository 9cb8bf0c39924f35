using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Checks a bundle without a network, a clock or trust in who handed it over (docs/formats/bundle.md §3). Safe for use
/// by many threads. Bounded by the file's size; never throws on bad bytes.
/// </summary>
public static class BundleVerifier
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The bytes of a bundle file.</param>
    /// <param name="pinned">
    /// The ledger's keys as the reader knows them. Without them the bundle's own keys are used: then the file is checked
    /// against itself, a forger could have made all of it, and the verdict is at best <see cref="BundleVerdict.Unanchored"/>.
    /// </param>
    /// <param name="expected">The code that the reader holds; null to take what the bundle says it is about.</param>
    public static BundleReport Verify(
        ReadOnlyMemory<byte> file, IReadOnlyList<VerifierKey>? pinned = null, DigitalLink? expected = null) =>
        VerifyUnder(file, [.. (pinned ?? []).Select(key => new LogKey(key))], expected);

    /// <summary>As <see cref="Verify"/>, with keys of which some are retired: those vouch for files from before.</summary>
    public static BundleReport VerifyUnder(ReadOnlyMemory<byte> file, IReadOnlyList<LogKey> pinned, DigitalLink? expected = null)
    {
        var ruled = new BundleCase(file, pinned, expected);
        var checks = new List<BundleCheck>();
        foreach (var rule in BundleRules.InOrder)
        {
            if (!rule.Applies(ruled))
            {
                continue;
            }

            var missing = rule.Needs.FirstOrDefault(need => checks.Any(check => check.Name == need && check.Outcome != CheckOutcome.Passed));
            checks.Add(missing is null
                ? Run(rule, ruled)
                : new BundleCheck(rule.Name, CheckOutcome.NotRun, $"Not looked at, because the check \"{missing}\" did not pass."));
        }

        var (verdict, sentence) = Judge(checks, ruled);
        return new BundleReport(verdict, sentence, checks, BundleLimits.Of(ruled), SubjectOf(ruled), [.. ruled.LogKeys.Select(key => key.Key)]);
    }

    private static BundleCheck Run(BundleRule rule, BundleCase ruled) => rule.FaultIn(ruled) is { } fault
        ? new BundleCheck(rule.Name, CheckOutcome.Failed, fault)
        : new BundleCheck(rule.Name, CheckOutcome.Passed, rule.Shown(ruled));

    private static (BundleVerdict Verdict, string Sentence) Judge(List<BundleCheck> checks, BundleCase ruled)
    {
        if (checks.Find(check => check.Outcome == CheckOutcome.Failed) is { } failed)
        {
            return (BundleVerdict.Broken, $"This file proves nothing: the check \"{failed.Name}\" failed. {failed.Sentence}");
        }

        var isRecalled = CorrectionsAreTold.IsRecalled(ruled);
        var label = ruled.Bundle.Serial is null ? null : ruled.Status!.Label?.State;
        var claim = (isRecalled, ruled.Status!.IsCertified) switch
        {
            (true, _) => $"the goods are recalled{AdviceOf(ruled)}",
            _ when label == LabelState.Void => "its issuer declared this very label void",
            _ when label == LabelState.NotActivated => "this label is on no pack yet: it was not activated",
            (false, true) => "the lot may carry the claim",
            _ => $"the claim is withheld ({string.Join(", ", ruled.Status.Reasons)})",
        };
        if (ruled.Pinned.Count == 0)
        {
            return (BundleVerdict.Unanchored,
                "Unanchored: nobody whom you trust has named this ledger's keys, so anybody could have made this file. "
                + $"By its own keys every check passed, and it says that {claim}. Compare the keys in it with "
                + "those that the scheme owner publishes, and check it again with the published ones.");
        }

        var verdict = isRecalled ? BundleVerdict.Recalled
            : label == LabelState.Void ? BundleVerdict.Void
            : label == LabelState.NotActivated ? BundleVerdict.NotActivated
            : ruled.Status.IsCertified ? BundleVerdict.Genuine : BundleVerdict.Withheld;
        return (verdict, $"Every check passed; the ledger says that {claim}.");
    }

    private static string AdviceOf(BundleCase ruled) => string.Concat(CorrectionsAreTold.RecallsIn(ruled)
        .Where(recall => !recall.IsLifted)
        .Select(recall => $"; {recall.Party} says: \"{recall.Advice}\" ({recall.Reason})"));

    private static BundleSubject? SubjectOf(BundleCase ruled) => ruled.Entries.Count == 0
        ? null
        : new BundleSubject(
            ruled.Bundle.Origin,
            ruled.Checkpoint?.Size ?? 0,
            ruled.Lot,
            ruled.LabelBatch?.Statement.Message.LabelBatch,
            ruled.Bundle.Serial?.Serial ?? "",
            ruled.Status switch
            {
                null => V1.ClaimStatus.Unspecified,
                { IsCertified: true } => V1.ClaimStatus.Certified,
                _ => V1.ClaimStatus.Withheld,
            },
            ruled.Status?.Reasons ?? [],
            CorrectionsAreTold.RecallsIn(ruled),
            [.. ruled.Chain.Select(entry => StepOf(ruled, entry))]);

    private static BundleStep StepOf(BundleCase ruled, Custody.RecordedStatement entry) => new(
        entry.Index,
        entry.Statement.Id,
        entry.Statement.Message.BodyCase,
        ruled.Book().Party(entry.Statement.Issuer)?.Name ?? "",
        entry.Statement.Message.OccurredAtMs,
        entry.RecordedAtMs);
}
