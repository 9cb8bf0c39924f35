namespace Traceability.LedgerCore.Statements;

internal static class CorrectionShape
{
    private const int MaximumWords = 500;

    public static Refusal? Check(V1.Recall body) =>
        Field.Lot("recall.lot", body.Lot)
        ?? Field.Words("recall.reason", body.Reason, MaximumWords)
        ?? Field.Words("recall.advice", body.Advice, MaximumWords);

    public static Refusal? Check(V1.RecallLift body) =>
        Field.Id("recall_lift.recall", body.Recall)
        ?? Field.Words("recall_lift.reason", body.Reason, MaximumWords);

    public static Refusal? Check(V1.ErrorDeclaration body) =>
        Field.Id("error_declaration.statement", body.Statement)
        ?? Field.Words("error_declaration.reason", body.Reason, MaximumWords)
        ?? Field.Count("error_declaration.corrected_by", body.CorrectedBy.Count, 0, 8)
        ?? Field.Each("error_declaration.corrected_by", body.CorrectedBy, Field.Id)
        ?? Field.Distinct("error_declaration.corrected_by", body.CorrectedBy.Select(Text.Hex));

    public static Refusal? Check(V1.Dispute body) =>
        Field.Lot("dispute.lot", body.Lot)
        ?? Field.Words("dispute.reason", body.Reason, MaximumWords);

    public static Refusal? Check(V1.DisputeSettlement body) =>
        Field.Id("dispute_settlement.dispute", body.Dispute)
        ?? Field.Choice("dispute_settlement.outcome", body.Outcome)
        ?? Field.Words("dispute_settlement.reason", body.Reason, MaximumWords);
}
