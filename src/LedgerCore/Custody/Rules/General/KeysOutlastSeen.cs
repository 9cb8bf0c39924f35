using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Whoever names a checkpoint signed after it: a key that had ended by then cannot have signed, whatever moment the statement
/// tells. What happened may be older than the checkpoint: the evening's record of the morning.
/// </summary>
internal static class KeysOutlastSeen
{
    public static Refusal? Check(RulingCase ruled)
    {
        if (ruled.Seen is not { } seen)
        {
            return null;
        }

        foreach (var signer in ruled.Statement.Signers)
        {
            if (ruled.Book.Key(signer) is { } key && KeyTerm.HasEnded(key, seen.RecordedAtMs))
            {
                return Reasons.KeyEndedBeforeSeen.With(("key", $"{signer}"), ("when", Text.OfTime(seen.RecordedAtMs)));
            }
        }

        return null;
    }
}
