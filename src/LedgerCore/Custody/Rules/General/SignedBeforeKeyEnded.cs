namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A key that was taken away may be in wrong hands, and whoever has it can name any moment before its end. What arrives only
/// then is taken, and carries no claim. A key that ran out as was known before has no such doubt.
/// </summary>
internal static class SignedBeforeKeyEnded
{
    public static V1.Notice? Check(RulingCase ruled)
    {
        foreach (var signer in ruled.Statement.Signers)
        {
            if (ruled.Book.Key(signer) is { } key && KeyTerm.HasEnded(key, ruled.RecordedAtMs) && KeyTerm.WasTakenAway(key))
            {
                return Statements.Reasons.SignedByEndedKey.NoticeOf(("key", $"{signer}"), ("ended", Statements.Text.OfTime(key.ValidUntilMs)));
            }
        }

        return null;
    }
}
