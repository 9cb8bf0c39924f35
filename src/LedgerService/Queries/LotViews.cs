using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Lots as a caller may see them.</summary>
internal sealed class LotViews(AmountRights rights, CustodyRecords records, TimeProvider time)
{
    /// <summary>The lots, in their order, with the amounts that the caller may see.</summary>
    public async Task<IEnumerable<LotView>> ForAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation)
    {
        RuleSetsRecord? rules = null;
        var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
        var views = lots.Select(lot => Of(lot, sight.Sees(lot))).ToList();
        foreach (var (view, lot) in views.Zip(lots).Where(pair => QuotaDecisions.WasMade(pair.Second)))
        {
            view.QuotaDecision = QuotaDecision.Final;
            if (!QuotaDecisions.IsSettled(lot))
            {
                rules ??= await records.FindAsync(StateKey.RuleSets, RuleSetsRecord.Parser, cancellation) ?? new RuleSetsRecord();
                Tell(view, QuotaDecisions.FinalFromMs(rules, lot.OccurredAtMs));
            }
        }

        return views;
    }

    private void Tell(LotView view, long finalFromMs)
    {
        if (time.GetUtcNow().ToUnixTimeMilliseconds() < finalFromMs)
        {
            view.QuotaDecision = QuotaDecision.Provisional;
            view.QuotaFinalFromMs = finalFromMs;
        }
    }

    private static LotView Of(LotRecord lot, bool amountsVisible) => new()
    {
        Id = lot.Id,
        Origin = OriginOf(lot.Source),
        Species = lot.Species,
        Part = lot.Part,
        MassState = lot.MassState,
        Holder = lot.Holder,
        Recipient = lot.Recipient,
        Claim = lot.Claim,
        Notices = { lot.Notices },
        Certificates = { lot.Certificates },
        Parents = { lot.Parents },
        OccurredAtMs = lot.OccurredAtMs,
        LogIndex = lot.LogIndex,
        Units = UnitsAreTold(lot) || amountsVisible ? lot.Units : 0,
        UnitNetMg = lot.UnitNetMg,
        LabelledUnits = lot.LabelledUnits,
        AmountsVisible = amountsVisible,
        MassMg = amountsVisible ? lot.MassMg : 0,
        BalanceMg = amountsVisible ? lot.BalanceMg : 0,
        Product = lot.Product,
        Area = lot.Area,
        ResolvedNotices = { lot.ResolvedNotices },
        Resolution = lot.Resolution,
        Quota = lot.Quota,
        OtherClaims = { lot.OtherClaims.Select(Of) },
        ByProduct = lot.ByProduct,
        Form = lot.Form,
        Unit = lot.Unit,
    };

    private static OtherClaim Of(LotClaim claim) => new()
    {
        Code = claim.Code,
        Status = claim.Status,
        Notices = { claim.Notices },
        Certificates = { claim.Certificates },
    };

    // The statement that packed says how many packs there are; of a sold part the number is the sealed amount itself.
    private static bool UnitsAreTold(LotRecord lot) => lot.Source == LotSource.Processing;

    private static LotOrigin OriginOf(LotSource source) => source switch
    {
        LotSource.Harvest => LotOrigin.Harvest,
        LotSource.Processing => LotOrigin.Processing,
        LotSource.Sale => LotOrigin.Sale,
        LotSource.SaleReceipt => LotOrigin.SaleReceipt,
        LotSource.Return => LotOrigin.Return,
        LotSource.Storage => LotOrigin.Storage,
        _ => LotOrigin.Unspecified,
    };
}
