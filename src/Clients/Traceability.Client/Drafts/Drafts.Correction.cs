using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>Takes a lot, and everything made from it, back from the market.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="advice">What a person who has a pack should do, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft Recall(LotKey lot, string reason, string advice, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"recall of {lot}", statement => statement.Recall = new Recall
        {
            Lot = lot.ToMessage(),
            Reason = reason,
            Advice = advice,
        });

    /// <summary>Ends a recall.</summary>
    /// <param name="recall">Recall id.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft RecallLift(StatementId recall, string reason, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"end of recall {recall}", statement => statement.RecallLift = new RecallLift
        {
            Recall = recall.ToByteString(),
            Reason = reason,
        });

    /// <summary>Says that an earlier statement is wrong.</summary>
    /// <param name="wrong">The statement.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="correctedBy">Ids of the statements that say it right, up to 8; they may come later.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft ErrorDeclaration(
        StatementId wrong, string reason, IReadOnlyList<StatementId> correctedBy, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"error of {wrong}", statement => statement.ErrorDeclaration = new ErrorDeclaration
        {
            Statement = wrong.ToByteString(),
            Reason = reason,
            CorrectedBy = { correctedBy.Select(id => id.ToByteString()) },
        });

    /// <summary>Says what product labels mean that were printed with another's id.</summary>
    /// <param name="printed">The product id as printed.</param>
    /// <param name="lotCode">Lot code of the labels.</param>
    /// <param name="product">The right product id.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft ProductIdCorrection(string printed, string lotCode, string product, string reason, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"product id {printed} of {lotCode} is {product}", statement => statement.ProductIdCorrection = new ProductIdCorrection
        {
            PrintedProductId = printed,
            LotCode = lotCode,
            ProductId = product,
            Reason = reason,
        });

    /// <summary>Warns the public. It needs a second signer.</summary>
    /// <param name="alert">The alert; its countries are put in order.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft Alert(Alert alert, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var ordered = alert.Clone();
        ordered.Jurisdictions.Clear();
        ordered.Jurisdictions.Add(alert.Jurisdictions.Order(StringComparer.Ordinal));
        return Write(occurredAt, $"alert: {alert.Sentence}", statement => statement.Alert = ordered);
    }

    /// <summary>Takes an alert back. It needs a second signer.</summary>
    /// <param name="alert">Alert id.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft AlertRecall(StatementId alert, string reason, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"end of alert {alert}", statement => statement.AlertRecall = new AlertRecall
        {
            Alert = alert.ToByteString(),
            Reason = reason,
        });

    /// <summary>Contests a lot.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="reason">What is contested, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft Dispute(LotKey lot, string reason, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"dispute of {lot}", statement => statement.Dispute = new Dispute { Lot = lot.ToMessage(), Reason = reason });

    /// <summary>Ends a dispute.</summary>
    /// <param name="dispute">Dispute id.</param>
    /// <param name="outcome">How.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft DisputeSettlement(StatementId dispute, DisputeOutcome outcome, string reason, DateTimeOffset? occurredAt = null) =>
        Write(
            occurredAt,
            $"dispute {dispute}: {outcome}".ToLowerInvariant(),
            statement => statement.DisputeSettlement = new DisputeSettlement
            {
                Dispute = dispute.ToByteString(),
                Outcome = outcome,
                Reason = reason,
            });
}
