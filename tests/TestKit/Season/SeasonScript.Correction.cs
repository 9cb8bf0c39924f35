using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>Recalls a lot.</summary>
    public Draft Recall(Actor issuer, LotKey lot) => Draft(issuer, statement => statement.Recall = new V1.Recall
    {
        Lot = lot.ToMessage(),
        Reason = "Moths were found in it",
        Advice = "Do not drink it; bring it back to the shop",
    });

    /// <summary>Ends a recall.</summary>
    public Draft Lift(Actor issuer, StatementId recall) => Draft(issuer, statement => statement.RecallLift = new V1.RecallLift
    {
        Recall = recall.ToByteString(),
        Reason = "The laboratory found nothing",
    });

    /// <summary>Says that a statement is wrong.</summary>
    public Draft DeclareError(Actor issuer, StatementId wrong, params StatementId[] correctedBy) => Draft(issuer, statement =>
        statement.ErrorDeclaration = new V1.ErrorDeclaration
        {
            Statement = wrong.ToByteString(),
            Reason = "It was typed twice",
            CorrectedBy = { correctedBy.Select(id => id.ToByteString()) },
        });

    /// <summary>Contests a lot.</summary>
    public Draft Dispute(Actor issuer, LotKey lot) => Draft(issuer, statement => statement.Dispute = new V1.Dispute
    {
        Lot = lot.ToMessage(),
        Reason = "It smells of smoke",
    });

    /// <summary>Ends a dispute.</summary>
    public Draft Settle(Actor issuer, StatementId dispute, V1.DisputeOutcome outcome) => Draft(issuer, statement =>
        statement.DisputeSettlement = new V1.DisputeSettlement
        {
            Dispute = dispute.ToByteString(),
            Outcome = outcome,
            Reason = "Both looked at it together",
        });
}
