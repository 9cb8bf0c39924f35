using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Outgoing;

/// <summary>Where a statement of this workspace stands.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Summary">One line for people.</param>
/// <param name="Before">Where it stood before this command; null when this command queued it.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="Receipt">Recorded only: the verified receipt.</param>
/// <param name="Refusal">Refused only: why.</param>
internal sealed record Standing(
    StatementId Id, string Summary, OutboxStatus? Before, OutboxStatus Status, Receipt? Receipt, LedgerRefusal? Refusal)
{
    /// <summary>"certified", "withheld" or, for what makes no lot, "recorded"; "queued"; "refused".</summary>
    public string Word => Status switch
    {
        OutboxStatus.Queued => "queued",
        OutboxStatus.Refused => "refused",
        _ when Receipt is null || Receipt.Lots.Count == 0 => "recorded",
        _ when Receipt.Lots.All(lot => lot.Claim == ClaimStatus.Certified) => "certified",
        _ => "withheld",
    };

    /// <summary>Why it is withheld, flagged or refused, for people.</summary>
    public string Reasons => Refusal is { } refusal
        ? Texts.Spoken.Line(refusal.Code, Texts.Spoken.Of(refusal))
        : Receipt is null ? string.Empty : Views.NoticeView.Words(Receipt.Notices);
}
