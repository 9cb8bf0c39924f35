namespace Traceability.LedgerCore.Statements;

internal static class ClaimResolutionShape
{
    public static Refusal? Check(V1.ClaimResolution body) =>
        Field.Lot("claim_resolution.lot", body.Lot)
        ?? Field.Choice("claim_resolution.decision", body.Decision)
        ?? Field.Words("claim_resolution.reason", body.Reason, 500);
}
