using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Lots as a caller may see them.</summary>
internal sealed class LotViews(AmountRights rights)
{
    /// <summary>
    /// The lots, in their order: the caller's own whole, of others what a scan page shows. Their amounts, who buys them and what
    /// they were made from stay hidden.
    /// </summary>
    public async Task<IEnumerable<LotView>> ForAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation) =>
        lots.Zip(await SightOfAsync(caller, lots, cancellation), (lot, isOwn) => Of(lot, isOwn, isOwn));

    /// <summary>As <see cref="ForAsync"/>, and what each was made from: for lots that the caller has reached along their chain.</summary>
    public async Task<IEnumerable<LotView>> OfChainAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation) =>
        lots.Zip(await SightOfAsync(caller, lots, cancellation), (lot, isOwn) => Of(lot, isOwn, true));

    /// <summary>The lots that are the caller's own: held, awaited or looked after.</summary>
    public async Task<IReadOnlyList<LotRecord>> OwnAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation) =>
        [.. lots.Zip(await SightOfAsync(caller, lots, cancellation)).Where(pair => pair.Second).Select(pair => pair.First)];

    private async Task<IReadOnlyList<bool>> SightOfAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation)
    {
        var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
        return [.. lots.Select(sight.Sees)];
    }

    /// <summary>Whether all that a party holds is the caller's to see.</summary>
    public async Task<bool> MayListAsync(Caller caller, StatementId holder, CancellationToken cancellation) =>
        (await rights.OfAsync(caller, [holder.ToByteString()], cancellation)).SeesParty(holder.ToByteString());

    private static LotView Of(LotRecord lot, bool amountsVisible, bool chainVisible) => new()
    {
        Id = lot.Id,
        Origin = OriginOf(lot.Source),
        Species = lot.Species,
        Part = lot.Part,
        MassState = lot.MassState,
        Holder = lot.Holder,
        Recipient = amountsVisible ? lot.Recipient : Google.Protobuf.ByteString.Empty,
        Claim = lot.Claim,
        Notices = { lot.Notices },
        Certificates = { lot.Certificates },
        Parents = { chainVisible ? lot.Parents : [] },
        OccurredAtMs = lot.OccurredAtMs,
        LogIndex = lot.LogIndex,
        Units = UnitsAreTold(lot) || amountsVisible ? lot.Units : 0,
        UnitNetMg = lot.UnitNetMg,
        LabelledUnits = amountsVisible ? lot.LabelledUnits : 0,
        AmountsVisible = amountsVisible,
        MassMg = amountsVisible ? lot.MassMg : 0,
        BalanceMg = amountsVisible ? lot.BalanceMg : 0,
        Product = lot.Product,
        Area = lot.Area,
        ResolvedNotices = { lot.ResolvedNotices },
        Resolution = lot.Resolution,
    };

    // The statement that packed says how many packs there are; of a sold part the number is the sealed amount itself.
    private static bool UnitsAreTold(LotRecord lot) => lot.Source == LotSource.Processing;

    private static LotOrigin OriginOf(LotSource source) => source switch
    {
        LotSource.Harvest => LotOrigin.Harvest,
        LotSource.Processing => LotOrigin.Processing,
        LotSource.Sale => LotOrigin.Sale,
        LotSource.SaleReceipt => LotOrigin.SaleReceipt,
        _ => LotOrigin.Unspecified,
    };
}
