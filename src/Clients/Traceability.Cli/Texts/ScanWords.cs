using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>The words for scans and reports.</summary>
internal static class ScanWords
{
    public static Names<SuspicionCause> Causes { get; } = new(
        "a reason",
        (SuspicionCause.ManyPlaces, "many-places"),
        (SuspicionCause.Scattered, "scattered"),
        (SuspicionCause.TooOften, "too-often"),
        (SuspicionCause.TooLong, "too-long"),
        (SuspicionCause.BeforeActivation, "before-activation"),
        (SuspicionCause.AfterOpening, "after-opening"),
        (SuspicionCause.OpenedOften, "opened-often"),
        (SuspicionCause.AfterVoid, "after-void"),
        (SuspicionCause.AfterRecall, "after-recall"),
        (SuspicionCause.InventedSerials, "invented-serials"));

    public static Names<SuspicionAudience> Audiences { get; } = new(
        "who hears of it", (SuspicionAudience.Listed, "listed"), (SuspicionAudience.Told, "told"));

    public static Names<ScannedAs> Scanned { get; } = new(
        "what was scanned",
        (ScannedAs.Outer, "outer"),
        (ScannedAs.Inner, "inner"),
        (ScannedAs.Early, "early"),
        (ScannedAs.Void, "void"),
        (ScannedAs.Recalled, "recalled"),
        (ScannedAs.Invented, "invented"),
        (ScannedAs.Batch, "batch"));

    public static Names<ReportState> States { get; } = new(
        "a state",
        (ReportState.New, "new"),
        (ReportState.Duplicate, "duplicate"),
        (ReportState.Dismissed, "dismissed"),
        (ReportState.Proposed, "proposed"),
        (ReportState.Confirmed, "confirmed"));

    public static Names<ReportKind> Kinds { get; } = new(
        "a kind of report",
        (ReportKind.CopiedPack, "copied-pack"),
        (ReportKind.FalseClaim, "false-claim"),
        (ReportKind.OtherSpecies, "other-species"),
        (ReportKind.IllegalHarvest, "illegal-harvest"),
        (ReportKind.Other, "other"));
}
