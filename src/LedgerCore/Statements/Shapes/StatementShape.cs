using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Statements;

/// <summary>What a statement's fields may hold, whatever the ledger knows: the bounds of the contract's comments.</summary>
public static class StatementShape
{
    private const int MaximumOrigin = 255;

    /// <summary>The first fault, or null.</summary>
    public static Refusal? Check(V1.Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Field.Words("origin", statement.Origin, MaximumOrigin)
            ?? Field.Time("occurred_at_ms", statement.OccurredAtMs)
            ?? CheckIssuer(statement)
            ?? CheckSeen(statement.Seen)
            ?? CheckDevice(statement.Device)
            ?? CheckBody(statement)
            ?? SealedCommitments.Check(statement);
    }

    private static Refusal? CheckIssuer(V1.Statement statement) => statement.BodyCase == Body.Genesis
        ? Field.Absent("issuer", !statement.Issuer.IsEmpty)
        : Field.Id("issuer", statement.Issuer);

    private static Refusal? CheckSeen(V1.SeenCheckpoint? seen) => seen is null
        ? null
        : Field.Between("seen.size", (long)Math.Min(seen.Size, long.MaxValue), 1, long.MaxValue - 1) ?? Field.Bytes("seen.root", seen.Root, 32);

    private static Refusal? CheckDevice(V1.DeviceLink? device) => device switch
    {
        null => null,
        { Sequence: 0 } => Field.Between("device.sequence", 0, 1, long.MaxValue),
        { Sequence: 1 } => Field.Absent("device.previous", !device.Previous.IsEmpty),
        _ => Field.Id("device.previous", device.Previous),
    };

    private static Refusal? CheckBody(V1.Statement statement) => statement.BodyCase switch
    {
        Body.Genesis => GenesisShape.Check(statement.Genesis, statement.Origin),
        Body.Party => PartyShape.Check(statement.Party),
        Body.KeyGrant => KeyShape.Check(statement.KeyGrant),
        Body.KeyRevocation => KeyShape.Check(statement.KeyRevocation),
        Body.Accreditation => AccreditationShape.Check(statement.Accreditation),
        Body.Area => AreaShape.Check(statement.Area),
        Body.Certificate => CertificateShape.Check(statement.Certificate),
        Body.Quota => QuotaShape.Check(statement.Quota),
        Body.RuleSet => RuleSetShape.Check(statement.RuleSet),
        Body.CertificateStatus => CertificateStatusShape.Check(statement.CertificateStatus),
        Body.RoleChange => RoleChangeShape.Check(statement.RoleChange),
        Body.AccreditationWithdrawal => AccreditationShape.Check(statement.AccreditationWithdrawal),
        Body.Unit => UnitShape.Check(statement.Unit),
        Body.StandardVersion => StandardVersionShape.Check(statement.StandardVersion),
        Body.Audit => AuditShape.Check(statement.Audit),
        Body.NonConformityClosure => AuditShape.Check(statement.NonConformityClosure),
        Body.Harvest => HarvestShape.Check(statement.Harvest),
        Body.Processing => ProcessingShape.Check(statement.Processing),
        Body.Sale => SaleShape.Check(statement.Sale),
        Body.SaleReceipt => SaleShape.Check(statement.SaleReceipt),
        Body.SaleRejection => SaleShape.Check(statement.SaleRejection),
        Body.SaleLapse => SaleShape.Check(statement.SaleLapse),
        Body.LabelBatch => LabelBatchShape.Check(statement.LabelBatch),
        Body.Formulation => FormulationShape.Check(statement.Formulation),
        Body.ClaimResolution => ClaimResolutionShape.Check(statement.ClaimResolution),
        Body.CitesListings => CitesListingsShape.Check(statement.CitesListings),
        Body.TradePermit => TradePermitShape.Check(statement.TradePermit),
        Body.AccessCompliance => AccessComplianceShape.Check(statement.AccessCompliance),
        Body.Recall => CorrectionShape.Check(statement.Recall),
        Body.RecallLift => CorrectionShape.Check(statement.RecallLift),
        Body.ErrorDeclaration => CorrectionShape.Check(statement.ErrorDeclaration),
        Body.Dispute => CorrectionShape.Check(statement.Dispute),
        Body.DisputeSettlement => CorrectionShape.Check(statement.DisputeSettlement),
        Body.ResourceInventory => ResourceInventoryShape.Check(statement.ResourceInventory, statement.OccurredAtMs),
        Body.CollectorApproval => CollectorShape.Check(statement.CollectorApproval),
        Body.CollectorRemoval => CollectorShape.Check(statement.CollectorRemoval),
        Body.PremiumReceipt => DeclarationShape.Check(statement.PremiumReceipt),
        Body.AnnualDeclaration => DeclarationShape.Check(statement.AnnualDeclaration),
        Body.LabelVoid => LabelMarkShape.Check(statement.LabelVoid),
        Body.LabelActivation => LabelMarkShape.Check(statement.LabelActivation),
        Body.Alert => AlertShape.Check(statement.Alert),
        Body.AlertRecall => AlertShape.Check(statement.AlertRecall),
        Body.ProductIdCorrection => LabelBatchShape.Check(statement.ProductIdCorrection),
        _ => Reasons.BodyMissing.With(),
    };
}
