using Google.Protobuf;
using Traceability.LedgerCore.Keys;
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

    /// <summary>Says what product labels mean that were printed with another id.</summary>
    public Draft CorrectProduct(Actor issuer, string printed, string lotCode, string product) => Draft(issuer, statement =>
        statement.ProductIdCorrection = new V1.ProductIdCorrection
        {
            PrintedProductId = printed,
            LotCode = lotCode,
            ProductId = product,
            Reason = "The label was that of the larger pack",
        });

    /// <summary>Warns the public, in the issuer's name and by further keys.</summary>
    public Draft Alert(Actor issuer, V1.AlertSubject subject, params SigningKey[] seconds)
    {
        var draft = Draft(issuer, statement => statement.Alert = new V1.Alert
        {
            Kind = V1.AlertKind.ClonedCode,
            Jurisdictions = { "DE", "VN" },
            Subject = subject,
            Sentence = "Codes of this batch were copied: look at the scratch panel before you buy",
            Evidence = ByteString.CopyFrom(new byte[32]),
        });
        draft.Keys.AddRange(seconds);
        return draft;
    }

    /// <summary>Takes an alert back.</summary>
    public Draft RecallAlert(Actor issuer, StatementId alert, params SigningKey[] seconds)
    {
        var draft = Draft(issuer, statement => statement.AlertRecall = new V1.AlertRecall
        {
            Alert = alert.ToByteString(),
            Reason = "The copies were found and destroyed",
        });
        draft.Keys.AddRange(seconds);
        return draft;
    }

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
