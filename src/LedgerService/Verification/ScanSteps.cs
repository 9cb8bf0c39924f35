using Traceability.V1;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerService.Verification;

/// <summary>Tells a chain of statements as steps: the same thing done many times by one party is one step.</summary>
internal static class ScanSteps
{
    /// <param name="chain">In log order.</param>
    public static IReadOnlyList<ScanStep> Of(IEnumerable<LoggedStatement> chain, ScanNames names) =>
        [.. chain
            .Select(statement => Single(statement, names))
            .OfType<ScanStep>()
            .GroupBy(step => (step.Kind, step.Party, step.Buyer, step.Region, step.Country, Certificates: string.Join('\n', step.Certificates)))
            .Select(group => group.First() with
            {
                FromMs = group.Min(step => step.FromMs),
                UntilMs = group.Max(step => step.UntilMs),
                Count = group.Count(),
                Cells = [.. group.SelectMany(step => step.Cells).Distinct()],
            })
            .OrderBy(step => step.FirstIndex)];

    private static ScanStep? Single(LoggedStatement statement, ScanNames names)
    {
        var message = statement.Message;
        if (KindOf(message) is not { } kind)
        {
            return null;
        }

        var harvest = message.BodyCase == Body.Harvest ? message.Harvest : null;
        var area = harvest is null ? null : names.AreaOf(harvest.Area);
        return new ScanStep(
            kind,
            names.PartyOf(message.Issuer),
            message.BodyCase == Body.Sale ? names.PartyOf(message.Sale.Buyer) : "",
            area?.Region ?? "",
            area?.Country ?? names.CountryOf(message.Issuer),
            harvest is null ? [] : names.CellsOf(harvest.Area),
            harvest is null ? [] : names.CertificatesOf(statement),
            message.OccurredAtMs,
            message.OccurredAtMs,
            1,
            statement.Index);
    }

    private static ScanStepKind? KindOf(Statement message) => message.BodyCase switch
    {
        Body.Harvest => ScanStepKind.Harvest,
        Body.Sale => ScanStepKind.Sale,
        Body.SaleReceipt => ScanStepKind.Receipt,
        Body.SaleRejection or Body.SaleLapse => ScanStepKind.Return,
        Body.LabelBatch => ScanStepKind.Label,
        Body.Formulation => message.Formulation.Kind == FormulationKind.MultiPack ? ScanStepKind.MultiPack : ScanStepKind.Formulate,
        Body.Processing => message.Processing.Process switch
        {
            ProcessKind.Wash => ScanStepKind.Wash,
            ProcessKind.Dry => ScanStepKind.Dry,
            ProcessKind.Sort => ScanStepKind.Sort,
            ProcessKind.Cut => ScanStepKind.Cut,
            ProcessKind.Blend => ScanStepKind.Blend,
            ProcessKind.Pack => ScanStepKind.Pack,
            ProcessKind.Sieve => ScanStepKind.Sieve,
            ProcessKind.Powder => ScanStepKind.Powder,
            ProcessKind.Distil => ScanStepKind.Distil,
            ProcessKind.Extract => ScanStepKind.Extract,
            ProcessKind.RePack => ScanStepKind.RePack,
            ProcessKind.Reject => ScanStepKind.Reject,
            ProcessKind.Store => ScanStepKind.Store,
            _ => null,
        },
        _ => null,
    };
}
