using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Words for answers about trade.</summary>
internal static class TradeWords
{
    public static readonly Names<TradeNeed> Needs = new(
        "what a shipment needs",
        (TradeNeed.Unknown, "unknown"),
        (TradeNeed.NotListed, "nothing-not-listed"),
        (TradeNeed.NotCovered, "nothing-not-covered"),
        (TradeNeed.NoBorder, "nothing-no-border"),
        (TradeNeed.CertificateOfOrigin, "export-permit-or-certificate-of-origin"),
        (TradeNeed.ReExportCertificate, "re-export-certificate"),
        (TradeNeed.ExportPermit, "export-permit"),
        (TradeNeed.NoCommercialTrade, "no-commercial-trade"));

    public static readonly Names<OriginFinding> Findings = new(
        "a finding",
        (OriginFinding.OutsideArea, "outside-area"),
        (OriginFinding.CoarsePosition, "coarse-position"),
        (OriginFinding.CoarseBoundary, "coarse-boundary"),
        (OriginFinding.PolygonMissing, "polygon-missing"),
        (OriginFinding.PositionMissing, "position-missing"));
}
