using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

internal static class TradeCases
{
    private const long Kg = SeasonScript.Kilogram;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("PERMIT_UNKNOWN",
            season => Ship(season, season.Listing("II"), StatementId.Of([1])),
            season => Ship(season, season.Listing("II"), season.Record(season.Permit(season.Cooperative, Kg)))),
        Ruled("PERMIT_NOT_OF_SELLER",
            season => Ship(season, season.Listing("II"), season.Record(season.Permit(season.Trader, Kg))),
            season => Ship(season, season.Listing("II"), season.Record(season.Permit(season.Cooperative, Kg)))),
        Ruled("PERMIT_NUMBER_USED", season => Again(season, season.Cooperative, "vn - 1"), season => Again(season, season.Cooperative, "VN-2")),
        Ruled("PERMIT_NUMBER_SHARED", season => Again(season, season.Trader, "vn - 1"), season => Again(season, season.Trader, "VN-2")),
        Ruled("CITES_PERMIT_MISSING", season => Ship(season, season.Listing("II")), season => Ship(season, season.Listing("NC"))),
        Ruled("CITES_PERMIT_NOT_VALID", season => AtEndOfPermit(season, 0), season => AtEndOfPermit(season, -1)),
        Ruled("CITES_PERMIT_EXHAUSTED",
            season => Ship(season, season.Listing("II"), season.Record(season.Permit(season.Cooperative, Kg - 1))),
            season => Ship(season, season.Listing("II"), season.Record(season.Permit(season.Cooperative, Kg)))),
        Ruled("CITES_NO_COMMERCIAL_TRADE",
            season => Ship(season, season.Listing("I"), season.Record(season.Permit(season.Cooperative, Kg))),
            season => Ship(season, season.Listing("II"), season.Record(season.Permit(season.Cooperative, Kg)))),
        new("ORGANIC_YEARS_MISSING", () => Untreated(1_095, 1), () => Untreated(1_095, 0)),
    ];

    /// <summary>A kilogram to Germany.</summary>
    public static Draft Ship(SeasonScript season, Draft listing, params StatementId[] permits)
    {
        season.Record(listing);
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        return season.Ship(season.Cooperative, lot, Kg, season.Importer(), permits);
    }

    private static Draft Again(SeasonScript season, Actor holder, string number)
    {
        season.Record(season.Permit(season.Cooperative, Kg));
        return season.Permit(holder, Kg, number);
    }

    private static Draft AtEndOfPermit(SeasonScript season, long offset)
    {
        var permit = season.Permit(season.Cooperative, Kg);
        var draft = Ship(season, season.Listing("II"), season.Record(permit));
        season.NowMs = permit.Message.TradePermit.ValidUntilMs + offset;
        return draft.With(statement => statement.OccurredAtMs = season.NowMs);
    }

    private static string[] Untreated(uint days, long afterMs)
    {
        var notice = AreaIsUntreatedLongEnough.Check(
            SeasonScript.Beginning - (days * SeasonScript.Day) + afterMs, "organic-eu", SeasonScript.Beginning, days);
        return notice is null ? [] : [notice.Code];
    }
}
