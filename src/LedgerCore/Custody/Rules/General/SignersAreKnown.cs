using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Every signature is by a key that some party brought in.</summary>
internal static class SignersAreKnown
{
    public static Refusal? Check(RulingCase ruled)
    {
        foreach (var signer in ruled.Statement.Signers)
        {
            if (ruled.Book.Key(signer) is null)
            {
                return Reasons.KeyUnknown.With(("key", $"{signer}"));
            }
        }

        return null;
    }
}
