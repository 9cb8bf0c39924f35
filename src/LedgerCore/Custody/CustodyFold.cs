using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The rule book: what a ledger in a given state makes of a statement (docs/rules.md). A pure function: the same
/// state and entry give the same ruling, byte for byte, in the sequencer, in an audit and in a test.
/// </summary>
public static class CustodyFold
{
    /// <summary>Rules on one entry. Reads state, writes nothing: the caller applies the changes of an admitted ruling.</summary>
    public static Ruling Apply(RecordedStatement entry, ICustodyState state)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(state);
        var ruled = new RulingCase(entry, new CustodyBook(state, IsStep(entry.Statement.Message.BodyCase)));
        return Outcome(ruled, Rule(ruled));
    }

    /// <summary>What came of a case.</summary>
    internal static Ruling Outcome(RulingCase ruled, Refusal? refusal) => refusal is null
        ? new Ruling.Admitted(ruled.Book.Changes(), ruled.Lots, [.. ruled.Notices, .. ruled.LotNotices.DistinctBy(notice => notice.Code)])
        : new Ruling.Refused(refusal);

    private static bool IsStep(Body body) => body
        is Body.Harvest or Body.Processing or Body.Formulation or Body.Sale or Body.SaleReceipt or Body.SaleRejection or Body.SaleLapse
        or Body.LabelBatch;

    private static Refusal? Rule(RulingCase ruled)
    {
        var refusal = GeneralRuling.Rule(ruled);
        if (refusal is null)
        {
            SignerRuling.Withhold(ruled);
            refusal = RuleBody(ruled);
        }

        if (refusal is null)
        {
            SignerRuling.Record(ruled);
            ruled.Book.Place(ruled.Id, ruled.Index);
        }

        return refusal;
    }

    /// <summary>What the rules of its own kind say, without those that hold for every statement.</summary>
    internal static Refusal? RuleBody(RulingCase ruled) => ruled.Message.BodyCase switch
    {
        Body.Genesis => GenesisRuling.Rule(ruled),
        Body.Party => PartyRuling.Rule(ruled),
        Body.KeyGrant => KeyGrantRuling.Rule(ruled),
        Body.KeyRevocation => KeyRevocationRuling.Rule(ruled),
        Body.Accreditation => AccreditationRuling.Rule(ruled),
        Body.Area => AreaRuling.Rule(ruled),
        Body.Certificate => CertificateRuling.Rule(ruled),
        Body.Quota => QuotaRuling.Rule(ruled),
        Body.RuleSet => RuleSetRuling.Rule(ruled),
        Body.CertificateStatus => CertificateStatusRuling.Rule(ruled),
        Body.RoleChange => RoleChangeRuling.Rule(ruled),
        Body.AccreditationWithdrawal => AccreditationWithdrawalRuling.Rule(ruled),
        Body.Unit => UnitRuling.Rule(ruled),
        Body.StandardVersion => StandardVersionRuling.Rule(ruled),
        Body.Audit => AuditRuling.Rule(ruled),
        Body.NonConformityClosure => NonConformityClosureRuling.Rule(ruled),
        Body.Harvest => HarvestRuling.Rule(ruled),
        Body.Processing => ProcessingRuling.Rule(ruled),
        Body.Sale => SaleRuling.Rule(ruled),
        Body.SaleReceipt => SaleReceiptRuling.Rule(ruled),
        Body.SaleRejection => SaleRejectionRuling.Rule(ruled),
        Body.SaleLapse => SaleLapseRuling.Rule(ruled),
        Body.LabelBatch => LabelBatchRuling.Rule(ruled),
        Body.Formulation => FormulationRuling.Rule(ruled),
        Body.ClaimResolution => ClaimResolutionRuling.Rule(ruled),
        Body.CitesListings => CitesListingsRuling.Rule(ruled),
        Body.TradePermit => TradePermitRuling.Rule(ruled),
        Body.AccessCompliance => AccessComplianceRuling.Rule(ruled),
        Body.Recall => RecallRuling.Rule(ruled),
        Body.RecallLift => RecallLiftRuling.Rule(ruled),
        Body.ErrorDeclaration => ErrorDeclarationRuling.Rule(ruled),
        Body.Dispute => DisputeRuling.Rule(ruled),
        Body.DisputeSettlement => DisputeSettlementRuling.Rule(ruled),
        Body.ResourceInventory => ResourceInventoryRuling.Rule(ruled),
        Body.CollectorApproval => CollectorRuling.RuleApproval(ruled),
        Body.CollectorRemoval => CollectorRuling.RuleRemoval(ruled),
        Body.PremiumReceipt => PremiumReceiptRuling.Rule(ruled),
        Body.AnnualDeclaration => AnnualDeclarationRuling.Rule(ruled),
        Body.LabelVoid => LabelMarkRuling.RuleVoid(ruled),
        Body.LabelActivation => LabelMarkRuling.RuleActivation(ruled),
        Body.Alert => AlertRuling.Rule(ruled),
        Body.AlertRecall => AlertRuling.RuleRecall(ruled),
        Body.ProductIdCorrection => ProductIdCorrectionRuling.Rule(ruled),
        _ => Reasons.BodyMissing.With(),
    };
}
