using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>What was said later of a lot and of everything it was made from.</summary>
/// <param name="Recalls">Open and lifted, in log order.</param>
/// <param name="Errors">Declared errors, in log order.</param>
/// <param name="IsComplete">False when the ancestry was too long to be looked through.</param>
internal sealed record LotMatters(IReadOnlyList<RecallView> Recalls, IReadOnlyList<DeclaredErrorView> Errors, bool IsComplete = true)
{
    /// <summary>Nothing was said.</summary>
    public static LotMatters None { get; } = new([], []);

    /// <summary>Recalls that hold now.</summary>
    public IEnumerable<RecallView> Open => Recalls.Where(recall => recall.LiftedBy.IsEmpty);

    /// <summary>Why a claim that the lot's own record may still show must not be believed, each code once.</summary>
    public IEnumerable<Notice> Notices =>
        Open.Select(recall => Reasons.LotRecalled.NoticeOf(
                ("lot", LotKey.TryFrom(recall.Recall.Lot, out var lot) ? $"{lot}" : ""), ("recall", Hex(recall.Id))))
            .Concat(ErrorNotices)
            .DistinctBy(notice => notice.Code);

    /// <summary>The same of declared errors alone.</summary>
    public IEnumerable<Notice> ErrorNotices => Errors.Take(1).Select(error => Reasons.DeclaredInError.NoticeOf(
        ("statement", Hex(error.Declaration.Statement)), ("declaration", Hex(error.Id))));

    /// <summary>The same as a log of that size has it.</summary>
    public LotMatters At(ulong size) => new(
        [.. Recalls.Where(recall => recall.LogIndex < size).Select(recall => recall.LiftLogIndex < size ? recall : Reopened(recall))],
        [.. Errors.Where(error => error.LogIndex < size)],
        IsComplete);

    private static RecallView Reopened(RecallView recall) => new()
    {
        Id = recall.Id,
        Recall = recall.Recall,
        Issuer = recall.Issuer,
        OccurredAtMs = recall.OccurredAtMs,
        LogIndex = recall.LogIndex,
    };

    private static string Hex(Google.Protobuf.ByteString id) => Convert.ToHexStringLower(id.Span);
}
