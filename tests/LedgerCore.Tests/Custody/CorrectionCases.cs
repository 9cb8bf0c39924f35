using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;
using Outcome = Traceability.V1.DisputeOutcome;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Recalls, declared errors and disputes.</summary>
internal static class CorrectionCases
{
    private const long Kg = SeasonScript.Kilogram;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("RECALL_NOT_BY_PARTY", season => season.Recall(season.Trader, Lot(season)), season => season.Recall(season.Cooperative, Lot(season))),
        Ruled("INPUT_RECALLED", season => DryAfterRecall(season, isLifted: false), season => DryAfterRecall(season, isLifted: true)),
        Ruled("RECALL_UNKNOWN", season => season.Lift(season.Owner, StatementId.Of([1])), season => season.Lift(season.Owner, Recalled(season))),
        Ruled("RECALL_OF_ANOTHER", season => season.Lift(season.Trader, Recalled(season)), season => season.Lift(season.Cooperative, Recalled(season))),
        Ruled("RECALL_ALREADY_LIFTED", season => LiftOf(season, isSecond: true), season => LiftOf(season, isSecond: false)),
        Ruled("NOT_DECLARABLE", season => AfterReceipt(season, isReceived: true), season => AfterReceipt(season, isReceived: false)),
        Ruled("ERROR_NOT_BY_PARTY",
            season => season.DeclareError(season.Processor, Lot(season).Statement),
            season => season.DeclareError(season.Cooperative, Lot(season).Statement)),
        Ruled("ERROR_ALREADY_DECLARED", season => DeclareTwice(season, isSame: true), season => DeclareTwice(season, isSame: false)),
        Ruled("DECLARED_IN_ERROR", season => season.DeclareError(season.Owner, Lot(season).Statement), season => season.Harvest(Kg)),
        Ruled("LOT_VOIDED", season => SortAfterError(season, beforeMg: 0), season => SortAfterError(season, beforeMg: 1)),
        Ruled("DISPUTE_NOT_BY_PARTY", season => season.Dispute(season.Trader, Sent(season)), season => season.Dispute(season.Processor, Sent(season))),
        Ruled("LOT_DISPUTED", season => DryAfterDispute(season, isSettled: false), season => DryAfterDispute(season, isSettled: true)),
        Ruled("DISPUTE_UNKNOWN",
            season => season.Settle(season.Owner, StatementId.Of([1]), Outcome.Settled),
            season => season.Settle(season.Owner, Disputed(season), Outcome.Settled)),
        Ruled("DISPUTE_ALREADY_SETTLED", season => SettlementOf(season, isSecond: true), season => SettlementOf(season, isSecond: false)),
        Ruled("SETTLEMENT_NOT_BY_BODY",
            season => season.Settle(season.Cooperative, Disputed(season), Outcome.Settled),
            season => season.Settle(season.Cooperative, Disputed(season), Outcome.Withdrawn)),
    ];

    private static LotKey Lot(SeasonScript season) => season.RecordLot(season.Harvest(10 * Kg));

    private static LotKey Sent(SeasonScript season) =>
        season.RecordLot(season.Sell(season.Cooperative, Lot(season), 5 * Kg, season.Processor));

    private static StatementId Recalled(SeasonScript season) => season.Record(season.Recall(season.Cooperative, Lot(season)));

    private static StatementId Disputed(SeasonScript season) => season.Record(season.Dispute(season.Cooperative, Lot(season)));

    private static Draft DryAfterRecall(SeasonScript season, bool isLifted)
    {
        var lot = Lot(season);
        var recall = season.Record(season.Recall(season.Cooperative, lot));
        if (isLifted)
        {
            season.Record(season.Lift(season.Cooperative, recall));
        }

        return season.Dry(season.Cooperative, lot, Kg, Kg / 5);
    }

    private static Draft DryAfterDispute(SeasonScript season, bool isSettled)
    {
        var lot = Lot(season);
        var dispute = season.Record(season.Dispute(season.Body, lot));
        if (isSettled)
        {
            season.Record(season.Settle(season.Owner, dispute, Outcome.Dismissed));
        }

        return season.Dry(season.Cooperative, lot, Kg, Kg / 5);
    }

    private static Draft LiftOf(SeasonScript season, bool isSecond)
    {
        var recall = Recalled(season);
        if (isSecond)
        {
            season.Record(season.Lift(season.Cooperative, recall));
        }

        return season.Lift(season.Owner, recall);
    }

    private static Draft SettlementOf(SeasonScript season, bool isSecond)
    {
        var dispute = Disputed(season);
        if (isSecond)
        {
            season.Record(season.Settle(season.Cooperative, dispute, Outcome.Withdrawn));
        }

        return season.Settle(season.Owner, dispute, Outcome.Upheld);
    }

    private static Draft AfterReceipt(SeasonScript season, bool isReceived)
    {
        var sale = Sent(season).Statement;
        if (isReceived)
        {
            season.Record(season.Receive(season.Processor, sale, 5 * Kg));
        }

        return season.DeclareError(season.Cooperative, sale);
    }

    private static Draft DeclareTwice(SeasonScript season, bool isSame)
    {
        var (first, second) = (Lot(season), Lot(season));
        season.Record(season.DeclareError(season.Cooperative, first.Statement));
        return season.DeclareError(season.Owner, (isSame ? first : second).Statement);
    }

    private static Draft SortAfterError(SeasonScript season, long beforeMg)
    {
        var lot = Lot(season);
        if (beforeMg > 0)
        {
            season.Record(season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, beforeMg, (lot, beforeMg)));
        }

        season.Record(season.DeclareError(season.Cooperative, lot.Statement));
        return season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, Kg, (lot, Kg));
    }
}
