using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Every signer's key was in force when it happened (DESIGN §4: rights are judged at occurred_at). Who gives or ends
/// rights, restores claims or issues labels must also hold the key still when it is recorded: a revoked key could otherwise
/// name a moment before its revocation for ever, and grant itself a successor.
/// </summary>
internal static class KeysAreInForce
{
    public static Refusal? Check(RulingCase ruled)
    {
        foreach (var signer in ruled.Statement.Signers)
        {
            if (ruled.Book.Key(signer) is not { } key || !KeyTerm.IsInForce(key, ruled.OccurredAtMs))
            {
                return Reasons.KeyNotInForce.With(("key", $"{signer}"), ("when", Text.OfTime(ruled.OccurredAtMs)));
            }

            if (IsAboutRights(ruled.Message.BodyCase) && KeyTerm.HasEnded(key, ruled.RecordedAtMs))
            {
                return Reasons.KeyNotInForce.With(("key", $"{signer}"), ("when", Text.OfTime(ruled.RecordedAtMs)));
            }
        }

        return null;
    }

    private static bool IsAboutRights(Body body) => body is Body.Party or Body.KeyGrant or Body.KeyRevocation or Body.Accreditation
        or Body.Area
        or Body.Certificate
        or Body.CertificateStatus
        or Body.Quota
        or Body.RuleSet
        or Body.ClaimResolution
        or Body.LabelBatch
        or Body.LabelVoid
        or Body.LabelActivation
        or Body.RecallLift
        or Body.Alert
        or Body.AlertRecall
        or Body.ProductIdCorrection
        or Body.ErrorDeclaration
        or Body.DisputeSettlement
        or Body.ResourceInventory
        or Body.CollectorApproval
        or Body.CollectorRemoval
        or Body.RoleChange
        or Body.AccreditationWithdrawal
        or Body.Unit
        or Body.StandardVersion
        or Body.Audit
        or Body.NonConformityClosure;
}
