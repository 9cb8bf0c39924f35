using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Every statement is by a party of the ledger, signed with a key that was introduced, in force when it happened, and
/// not revoked by anything in the bundle.
/// </summary>
internal static class SignersWereInForce
{
    private static readonly HashSet<Reason> Ours =
    [
        Reasons.LedgerEmpty, Reasons.LedgerAlreadyBegun, Reasons.IssuerUnknown, Reasons.KeyUnknown, Reasons.KeyNotOfIssuer,
        Reasons.KeyNotInForce, Reasons.KeyLimitPassed, Reasons.KeyAlreadyIntroduced, Reasons.KeyBackdated, Reasons.RevokedKeyUnknown,
        Reasons.RevokedKeyNotOfIssuer, Reasons.KeyEndsAlready, Reasons.LastKeyOfScheme, Reasons.OccurredInFuture, Reasons.SeenBeyondLog,
        Reasons.SeenNotOfThisLog, Reasons.KeyEndedBeforeSeen,
    ];

    public static string? FaultIn(BundleCase ruled)
    {
        // Rights begin where the log begins: a genesis further on would be a second ledger within it.
        if (ruled.Entries[0] is not { Index: 0, Statement.Message.Genesis: not null })
        {
            return "The bundle does not begin with the ledger's first statement.";
        }

        AuthorityReplay.Run(ruled);
        var misplaced = MisplacedIn(ruled);
        return ruled.Refused.Where(refused => IsOurs(refused.Refusal) && !misplaced.Contains(refused.Entry.Statement.Issuer))
            .Select(refused => $"Entry {refused.Entry.Index}: {refused.Refusal.Sentence}")
            .FirstOrDefault();
    }

    public static string Shown(BundleCase ruled) =>
        "Every signer is a party that the bundle introduces, with a key in force when it signed and not revoked by anything in the bundle.";

    // Parties whom somebody without the right registered, and whom these registered: the rule book does not know them, and the fault is
    // that registration's, which is told of rights.
    private static HashSet<StatementId> MisplacedIn(BundleCase ruled)
    {
        var misplaced = new HashSet<StatementId>();
        foreach (var (entry, refusal) in ruled.Refused)
        {
            if (entry.Statement.Message.Party is not null && (!IsOurs(refusal) || misplaced.Contains(entry.Statement.Issuer)))
            {
                misplaced.Add(entry.Statement.Id);
            }
        }

        return misplaced;
    }

    /// <summary>Whether a refusal is about who signed; all others are about rights.</summary>
    internal static bool IsOurs(Refusal refusal) => Ours.Contains(refusal.Reason);
}
