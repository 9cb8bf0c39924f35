using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Alerts, and product ids that are corrected.</summary>
internal static class AlertCases
{
    private const long Kg = SeasonScript.Kilogram;
    private const string Right = "09506000134352";

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("ALERT_NEEDS_SECOND_SIGNER",
            season => season.Alert(season.Owner, Code, season.Cooperative.Key),
            season => season.Alert(season.Owner, Code, season.Body.Key)),
        Ruled("ALERT_UNKNOWN",
            season => season.RecallAlert(season.Owner, StatementId.Of([1]), season.Body.Key),
            season => season.RecallAlert(season.Owner, Alerted(season), season.Body.Key)),
        Ruled("ALERT_OF_ANOTHER",
            season => season.RecallAlert(season.Body, Alerted(season), season.Owner.Key),
            season => season.RecallAlert(season.Owner, Alerted(season), season.Body.Key)),
        Ruled("ALERT_ALREADY_RECALLED", season => RecallOf(season, isSecond: true), season => RecallOf(season, isSecond: false)),
        Ruled("LABEL_CODE_UNKNOWN", season => Corrected(season, code: "L9"), season => Corrected(season)),
        Ruled("PRODUCT_ID_UNCHANGED", season => Corrected(season, product: "JIAOGULAN-TEA"), season => Corrected(season)),
    ];

    internal static V1.AlertSubject Code => new() { Code = new V1.PrintedCode { ProductId = Right, LotCode = "L1" } };

    internal static StatementId Labelled(SeasonScript season, string code = "L1")
    {
        var lot = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        return season.Record(season.Label(season.Cooperative, lot, 10, 50_000, code));
    }

    private static StatementId Alerted(SeasonScript season) => season.Record(season.Alert(season.Owner, Code, season.Body.Key));

    private static Draft RecallOf(SeasonScript season, bool isSecond)
    {
        var alert = Alerted(season);
        if (isSecond)
        {
            season.Record(season.RecallAlert(season.Owner, alert, season.Body.Key));
        }

        return season.RecallAlert(season.Owner, alert, season.Body.Key);
    }

    private static Draft Corrected(SeasonScript season, string code = "L1", string product = Right)
    {
        Labelled(season);
        return season.CorrectProduct(season.Cooperative, "JIAOGULAN-TEA", code, product);
    }
}
