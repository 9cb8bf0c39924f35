using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Lets the ledger's own rule book judge who had which right: statements about rights are ruled in full, in log order;
/// of the others only what holds for every statement and whose unit they name, because their amounts are sealed.
/// </summary>
internal static class AuthorityReplay
{
    /// <summary>Runs once for a bundle, whichever check asks first.</summary>
    public static void Run(BundleCase ruled)
    {
        if (ruled.Authority.Count > 0 || ruled.Refused.Count > 0)
        {
            return;
        }

        foreach (var entry in ruled.Entries)
        {
            if (Rule(entry, ruled) is { } refusal)
            {
                ruled.Refused.Add((entry, refusal));
            }
        }
    }

    private static Refusal? Rule(RecordedStatement entry, BundleCase ruled)
    {
        if (!IsAboutRights(entry.Statement.Message.BodyCase))
        {
            var step = new RulingCase(entry, ruled.Book());
            return GeneralRuling.Rule(step) ?? UnitIsTheOperators.Check(step, UnitOf(step.Message));
        }

        switch (CustodyFold.Apply(entry, ruled.Authority))
        {
            case Ruling.Admitted admitted:
                ruled.Authority.Apply(admitted.Changes);
                return null;
            case Ruling.Refused refused:
                return refused.Refusal;
            default:
                return null;
        }
    }

    private static bool IsAboutRights(Body body) => body
        is Body.Genesis or Body.Party or Body.KeyGrant or Body.KeyRevocation
        or Body.Accreditation or Body.AccreditationWithdrawal or Body.RoleChange or Body.Unit or Body.Area
        or Body.StandardVersion or Body.Audit or Body.NonConformityClosure or Body.Certificate or Body.CertificateStatus;

    private static ByteString UnitOf(V1.Statement message) => message.BodyCase switch
    {
        Body.Harvest => message.Harvest.Unit,
        Body.Processing => message.Processing.Unit,
        Body.Formulation => message.Formulation.Unit,
        _ => ByteString.Empty,
    };
}
