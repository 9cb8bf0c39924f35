using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>What a code turned out to be.</summary>
/// <param name="Code">As it was asked.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Batch">The label batch; null when it is unknown.</param>
/// <param name="Lot">The packed lot; null when the batch is unknown.</param>
internal sealed record LabelAnswer(ScannedCode Code, LabelVerdict Verdict, LabelBatchRecord? Batch, LotRecord? Lot)
{
    /// <summary>What was said later of the packed lot and everything it was made from; nothing where nobody asked.</summary>
    public LotMatters Matters { get; init; } = LotMatters.None;

    /// <summary>The last correction of the product id that is printed; null where there is none.</summary>
    public ProductIdCorrectionView? ProductIdCorrection { get; init; }

    /// <summary>Whether the code was issued here: by itself, or as a whole batch.</summary>
    public bool IsKnown => Verdict is LabelVerdict.Genuine or LabelVerdict.Withheld or LabelVerdict.Recalled
        or LabelVerdict.Void or LabelVerdict.NotActivated;

    /// <summary>Which label of the batch it is; null for a whole batch and for an unknown code.</summary>
    public LabelPlace? Place { get; init; }

    /// <summary>Why and since when the label is void; null when it is not.</summary>
    public LabelMark? Void => Place is { } place ? LabelMarks.At(Batch!.Voids, place.Index) : null;

    /// <summary>Whether its batch is activated on packing, and this label is not.</summary>
    public bool IsNotActivated => Place is not null && Batch!.Batch.ActivatedOnPacking && Activation is null;

    /// <summary>Since when the label is on a pack; null when its batch does not say, or it is on none.</summary>
    public LabelMark? Activation => Place is { } place ? LabelMarks.At(Batch!.Activations, place.Index) : null;

    /// <summary>Rules that withhold the claim.</summary>
    public IEnumerable<Notice> Withholding =>
        (Lot?.Notices.Where(notice => notice.Kind == NoticeKind.Withheld) ?? []).Concat(Matters.ErrorNotices).DistinctBy(notice => notice.Code);

    /// <summary>How a product of several ingredients may speak of the claim; unspecified for one of a single ingredient.</summary>
    public LabelCategory Category => Lot?.LabelCategory ?? LabelCategory.Unspecified;

    /// <summary>The packed lot.</summary>
    public LotKey LotKey => LotKey.TryFrom(Lot?.Id, out var key) ? key : default;
}
