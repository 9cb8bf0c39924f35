using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What keeps a permit from going with a shipment; everything but its quantity.</summary>
internal static class PermitFitsShipment
{
    /// <returns>Null when nothing does.</returns>
    public static string? FaultOf(V1.TradePermit permit, CitesAnswer answer, string exporter, long momentMs) => permit switch
    {
        _ when !Accepted(answer.Need).Contains(permit.Kind) => $"is a document of another kind ({permit.Kind})",
        _ when permit.Country != exporter => $"was issued by {permit.Country}, not by {exporter}",
        _ when !answer.Names.Contains(TaxonName.Of(permit.Species)) => $"is for {Text.Quote(permit.Species)}",
        _ when momentMs < permit.ValidFromMs || momentMs >= permit.ValidUntilMs => $"is not in validity at {Text.OfTime(momentMs)}",
        { Purpose: not "T" } => $"has the purpose {permit.Purpose}, not T (commercial)",
        { Source: "A" or "D" } => $"has the source {permit.Source} (artificially propagated)",
        _ => null,
    };

    private static V1.PermitKind[] Accepted(CitesNeed need) => need switch
    {
        CitesNeed.ReExportCertificate => [V1.PermitKind.CitesReExport],
        CitesNeed.CertificateOfOrigin => [V1.PermitKind.CitesExport, V1.PermitKind.CitesOrigin],
        _ => [V1.PermitKind.CitesExport],
    };
}
