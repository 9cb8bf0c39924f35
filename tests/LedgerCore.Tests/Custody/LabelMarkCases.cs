using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Void and activated labels, batches that follow, serials of one's own.</summary>
internal static class LabelMarkCases
{
    private const long Kg = SeasonScript.Kilogram;
    private const V1.LabelVoidReason Spoilt = V1.LabelVoidReason.Spoilt;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("OWN_SERIALS", season => Own(season, isOwn: true), season => Own(season, isOwn: false)),
        Ruled("LABEL_FOLLOWS_OTHER", season => Follow(season, "L2"), season => Follow(season, "L1")),
        Ruled("LABEL_BATCH_UNKNOWN",
            season => season.VoidLabels(season.Cooperative, Packed(season).Statement, Spoilt, (0, 1)),
            season => season.VoidLabels(season.Cooperative, Issued(season), Spoilt, (0, 1))),
        Ruled("LABEL_BATCH_OF_ANOTHER",
            season => season.VoidLabels(season.Processor, Issued(season), Spoilt, (0, 1)),
            season => season.VoidLabels(season.Cooperative, Issued(season), Spoilt, (0, 1))),
        Ruled("LABELS_MARKED_BEFORE_ISSUE", season => At(season, -1), season => At(season, 0)),
        Ruled("LABEL_RANGE_BEYOND_BATCH",
            season => season.VoidLabels(season.Cooperative, Issued(season), Spoilt, (0, 1), (99, 2)),
            season => season.VoidLabels(season.Cooperative, Issued(season), Spoilt, (0, 1), (99, 1))),
        Ruled("LABELS_VOID_ALREADY", season => AfterVoid(season, (0, 11)), season => AfterVoid(season, (0, 10), (20, 80))),
        Ruled("LABEL_ACTIVATION_NOT_ASKED",
            season => season.ActivateLabels(season.Cooperative, Issued(season), (0, 1)),
            season => season.ActivateLabels(season.Cooperative, Issued(season, isWaiting: true), (0, 1))),
        Ruled("LABELS_ACTIVATED_ALREADY", season => AfterActivation(season, (5, 10)), season => AfterActivation(season, (20, 1))),
    ];

    /// <summary>A batch of 100 labels L1 of the cooperative, for its 100 packs.</summary>
    public static StatementId Issued(SeasonScript season, bool isWaiting = false) => season.Record(
        season.Label(season.Cooperative, Packed(season), 100, 50_000, "L1").With(statement => statement.LabelBatch.ActivatedOnPacking = isWaiting));

    /// <summary>100 packs of the cooperative's.</summary>
    public static LotKey Packed(SeasonScript season) =>
        season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));

    /// <summary>The same labels with serials that the issuer lists.</summary>
    public static Draft WithOwn(Draft draft, params string[] serials) => draft
        .With(statement =>
        {
            statement.LabelBatch.OwnSerials = true;
            statement.LabelBatch.SerialRoot = ByteString.CopyFrom(new OwnSerials(serials).Root.Span);
        })
        .Seal("serials", new V1.SerialSeed { Own = { serials } });

    private static Draft Own(SeasonScript season, bool isOwn)
    {
        var draft = season.Label(season.Cooperative, Packed(season), 2, 50_000, "L1");
        return isOwn ? WithOwn(draft, "0001", "0002") : draft;
    }

    private static Draft Follow(SeasonScript season, string lotCode)
    {
        var lot = Packed(season);
        var first = season.Record(season.Label(season.Cooperative, lot, 60, 50_000, "L1"));
        return season.Label(season.Cooperative, lot, 40, 50_000, lotCode).With(statement => statement.LabelBatch.Follows = first.ToByteString());
    }

    private static Draft At(SeasonScript season, long offset)
    {
        var (batch, issued) = (Issued(season), season.NowMs);
        season.NowMs += SeasonScript.Day;
        return season.VoidLabels(season.Cooperative, batch, Spoilt, (0, 1)).With(statement => statement.OccurredAtMs = issued + offset);
    }

    private static Draft AfterVoid(SeasonScript season, params (uint, uint)[] runs)
    {
        var batch = Issued(season);
        season.Record(season.VoidLabels(season.Cooperative, batch, Spoilt, (10, 10)));
        return season.VoidLabels(season.Cooperative, batch, Spoilt, runs);
    }

    private static Draft AfterActivation(SeasonScript season, params (uint, uint)[] runs)
    {
        var batch = Issued(season, isWaiting: true);
        season.Record(season.ActivateLabels(season.Cooperative, batch, (0, 20)));
        return season.ActivateLabels(season.Cooperative, batch, runs);
    }
}
