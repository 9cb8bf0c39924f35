using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// What the bundle's statements say later of the goods, recalls and declared errors, is in the status that the ledger
/// signed. The status alone makes a verdict, so that nobody hides a recall by leaving its statement out.
/// </summary>
internal static class CorrectionsAreTold
{
    public static string? FaultIn(BundleCase ruled)
    {
        if (!IsRecalled(ruled) && RecallsIn(ruled).Any(recall => !recall.IsLifted))
        {
            return "A recall in the bundle takes the goods back from the market, and the ledger's status says nothing of it.";
        }

        return ruled.Status!.IsCertified && ErrorsIn(ruled).FirstOrDefault() is { } error
            ? $"Entry {error.Index} declares a step of the chain wrong, and the ledger withholds nothing."
            : null;
    }

    public static string Shown(BundleCase ruled)
    {
        var recalls = RecallsIn(ruled);
        return (IsRecalled(ruled), recalls.Count, ErrorsIn(ruled).Count()) switch
        {
            (true, 0, _) => "The ledger signed that the goods are recalled; the recall itself is not in the bundle.",
            (true, _, _) => "The ledger signed that the goods are recalled, and the bundle tells by whom.",
            (false, 0, 0) => "Nothing in the bundle recalls the goods or declares a step of the chain wrong.",
            (false, var lifted, var errors) => $"The ledger took {lifted} lifted recalls and {errors} declared errors of the chain into account.",
        };
    }

    /// <summary>Whether the ledger says that the goods are recalled.</summary>
    public static bool IsRecalled(BundleCase ruled) => ruled.Status?.Reasons.Contains(Reasons.LotRecalled.Code) == true;

    /// <summary>The recalls of the chain's lots, in log order.</summary>
    public static IReadOnlyList<BundleRecall> RecallsIn(BundleCase ruled)
    {
        var lots = ruled.Chain.SelectMany(StepMaker.InputsOf).Append(ruled.Lot).ToHashSet();
        return [.. ruled.Entries
            .Where(entry => entry.Statement.Message.Recall is { } recall && lots.Contains(LotKey.Of(recall.Lot)))
            .Select(entry => Of(ruled, entry))];
    }

    private static BundleRecall Of(BundleCase ruled, RecordedStatement entry)
    {
        var message = entry.Statement.Message;
        return new BundleRecall(
            entry.Statement.Id,
            ruled.Book().Party(entry.Statement.Issuer)?.Name ?? "",
            message.Recall.Reason,
            message.Recall.Advice,
            message.OccurredAtMs,
            ruled.Entries.Exists(other => Lifts(ruled, other, entry)));
    }

    // A lift by anybody else is none: the ledger refuses it, and a bundle is no way around that.
    private static bool Lifts(BundleCase ruled, RecordedStatement other, RecordedStatement recall) =>
        other.Statement.Message.RecallLift is { } lift
        && StatementId.Of(lift.Recall) == recall.Statement.Id
        && other.Index > recall.Index
        && (other.Statement.Issuer == recall.Statement.Issuer
            || ruled.Book().Ledger()?.SchemeOwner.Span.SequenceEqual(other.Statement.Issuer.Span) == true);

    private static IEnumerable<RecordedStatement> ErrorsIn(BundleCase ruled)
    {
        var chain = ruled.Chain.Select(entry => entry.Statement.Id).ToHashSet();
        return ruled.Entries.Where(entry =>
            entry.Statement.Message.ErrorDeclaration is { } error && chain.Contains(StatementId.Of(error.Statement)));
    }
}
