using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

internal static class DeclarationCases
{
    private const long Kg = SeasonScript.Kilogram;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("PREMIUM_NOT_BY_SELLER", season => season.Premium(season.Processor, Sold(season), 1), season => season.Premium(season.Cooperative, Sold(season), 1)),
        Ruled("PREMIUM_NOT_AGREED",
            season => season.Premium(season.Cooperative, Sold(season, 0), 1),
            season => season.Premium(season.Cooperative, Sold(season, 1), 1)),
        Ruled("PREMIUM_CURRENCY_DIFFERS",
            season => season.Premium(season.Cooperative, Sold(season), 1, currency: "USD"),
            season => season.Premium(season.Cooperative, Sold(season), 1, currency: "EUR")),
        Ruled("PREMIUM_ALREADY_RECORDED", season => Again(season, "B-1"), season => Again(season, "B-2")),
        Ruled("YEAR_NOT_BEGUN", season => AtNewYear(season, -1), season => AtNewYear(season, 0)),
    ];

    private static StatementId Sold(SeasonScript season, uint permille = 100)
    {
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        return season.Record(season.Sell(season.Cooperative, lot, Kg, season.Processor, 100_000, permille));
    }

    private static Draft Again(SeasonScript season, string document)
    {
        var sale = Sold(season);
        season.Record(season.Premium(season.Cooperative, sale, 1));
        return season.Premium(season.Cooperative, sale, 1, document);
    }

    private static Draft AtNewYear(SeasonScript season, long shiftMs)
    {
        season.NowMs = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() + shiftMs;
        return season.Declare(season.Cooperative, 2027);
    }
}
