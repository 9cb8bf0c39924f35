using Traceability.LedgerCore.Custody;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>What CITES makes of a shipment, by the listings of the last commit.</summary>
internal sealed class TradeQuery(StateQuestion state)
{
    public async Task<ExplainTradeResponse> ExplainAsync(CitesQuestion question, CancellationToken cancellation)
    {
        var answer = await state.AskAsync(known => CitesResolver.Explain(question, known), cancellation);
        return new ExplainTradeResponse
        {
            Need = NeedOf(answer.Need),
            UnlessShown = answer.UnlessShown,
            Listing = answer.Listing,
            Steps = { answer.Steps.Select(StepOf) },
        };
    }

    private static TradeStep StepOf(CitesStep step) => new()
    {
        Sentence = step.Sentence,
        Row = step.Row?.Row,
        Annotation = step.Annotation?.Annotation,
        Version = step.Row?.Version ?? step.Annotation?.Version ?? "",
        EffectiveFromMs = step.Row?.EffectiveFromMs ?? step.Annotation?.EffectiveFromMs ?? 0,
        Statement = step.Row?.Statement ?? step.Annotation?.Statement ?? Google.Protobuf.ByteString.Empty,
    };

    private static TradeNeed NeedOf(CitesNeed need) => need switch
    {
        CitesNeed.Unknown => TradeNeed.Unknown,
        CitesNeed.NotListed => TradeNeed.NotListed,
        CitesNeed.NotCovered => TradeNeed.NotCovered,
        CitesNeed.NoBorder => TradeNeed.NoBorder,
        CitesNeed.CertificateOfOrigin => TradeNeed.CertificateOfOrigin,
        CitesNeed.ReExportCertificate => TradeNeed.ReExportCertificate,
        CitesNeed.ExportPermit => TradeNeed.ExportPermit,
        CitesNeed.NoCommercialTrade => TradeNeed.NoCommercialTrade,
        _ => TradeNeed.Unspecified,
    };
}
