using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Lots as a caller may see them.</summary>
internal sealed class LotViews(AmountRights rights, MatterQuery matters, CustodyRecords records, TimeProvider time)
{
    /// <summary>
    /// The lots, in their order: the caller's own whole, of others what a scan page shows. Their amounts, who buys them and what
    /// they were made from stay hidden.
    /// </summary>
    public Task<IEnumerable<LotView>> ForAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation) =>
        ShowAsync(caller, lots, isChain: false, cancellation);

    /// <summary>As <see cref="ForAsync"/>, and what each was made from: for lots that the caller has reached along their chain.</summary>
    public Task<IEnumerable<LotView>> OfChainAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation) =>
        ShowAsync(caller, lots, isChain: true, cancellation);

    /// <summary>The lots that are the caller's own: held, awaited or looked after.</summary>
    public async Task<IReadOnlyList<LotRecord>> OwnAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation)
    {
        var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
        return [.. lots.Where(sight.Sees)];
    }

    /// <summary>Whether all that a party holds is the caller's to see.</summary>
    public async Task<bool> SeesPartyAsync(Caller caller, StatementId party, CancellationToken cancellation) =>
        (await rights.OfAsync(caller, [party.ToByteString()], cancellation)).SeesParty(party.ToByteString());

    private async Task<IEnumerable<LotView>> ShowAsync(
        Caller caller, IReadOnlyCollection<LotRecord> lots, bool isChain, CancellationToken cancellation)
    {
        RuleSetsRecord? rules = null;
        var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
        var views = lots.Select(lot => Of(lot, sight.Sees(lot), isChain || sight.Sees(lot))).ToList();
        foreach (var (view, lot) in views.Zip(lots).Where(pair => QuotaDecisions.WasMade(pair.Second)))
        {
            view.QuotaDecision = QuotaDecision.Final;
            if (!QuotaDecisions.IsSettled(lot))
            {
                rules ??= await records.FindAsync(StateKey.RuleSets, RuleSetsRecord.Parser, cancellation) ?? new RuleSetsRecord();
                Tell(view, QuotaDecisions.FinalFromMs(rules, lot.OccurredAtMs));
            }
        }

        var upstream = await matters.UpstreamAsync(lots, cancellation);
        var disputes = await DisputesAsync(lots, cancellation);
        return views.Zip(lots, upstream).Select(told => Tell(told.First, told.Third, disputes[told.Second.Id]));
    }

    /// <summary>The same without what was said later of lots: for listings that say it once for all.</summary>
    public static IEnumerable<LotView> Plain(AmountSight sight, IEnumerable<LotRecord> lots) => lots.Select(lot => Of(lot, sight.Sees(lot), sight.Sees(lot)));

    private async Task<ILookup<LotId, DisputeView>> DisputesAsync(IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation)
    {
        var keys = lots.SelectMany(lot => lot.Disputes)
            .Select(matter => StatementId.TryFromBytes(matter.Id.Span, out var id) ? StateKey.Dispute(id) : default);
        var found = await records.FindManyAsync([.. keys], DisputeRecord.Parser, cancellation);
        return found.Select(record => record.Dispute).ToLookup(dispute => dispute.Dispute.Lot);
    }

    // A lot that was made before an error was declared still has its claim in the record: the reader is told what holds now.
    private static LotView Tell(LotView view, LotMatters said, IEnumerable<DisputeView> disputes)
    {
        view.Recalls.Add(said.Recalls);
        view.Errors.Add(said.Errors);
        view.Disputes.Add(disputes);
        view.UpstreamTruncated = !said.IsComplete;
        view.Claim = said.Errors.Count > 0 ? ClaimStatus.Withheld : view.Claim;
        view.Notices.Add(said.ErrorNotices.Where(notice => view.Notices.All(own => own.Code != notice.Code)).ToList());
        return view;
    }

    private void Tell(LotView view, long finalFromMs)
    {
        if (time.GetUtcNow().ToUnixTimeMilliseconds() < finalFromMs)
        {
            view.QuotaDecision = QuotaDecision.Provisional;
            view.QuotaFinalFromMs = finalFromMs;
        }
    }

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
        Voided = lot.Voided,
        Quota = lot.Quota,
        LabelCategory = lot.LabelCategory,
        LabelCategorySentence = SentenceOf(lot.LabelCategory),
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
    private static bool UnitsAreTold(LotRecord lot) => lot.Source is LotSource.Processing or LotSource.Formulation;

    private static string SentenceOf(LabelCategory category) => category switch
    {
        LabelCategory.Product => "It is a certified product, and may be named so.",
        LabelCategory.Ingredient => "It is made with certified ingredients, and may say so on the side.",
        LabelCategory.None => "It may not speak of the claim.",
        _ => "",
    };

    private static LotOrigin OriginOf(LotSource source) => source switch
    {
        LotSource.Harvest => LotOrigin.Harvest,
        LotSource.Processing => LotOrigin.Processing,
        LotSource.Sale => LotOrigin.Sale,
        LotSource.SaleReceipt => LotOrigin.SaleReceipt,
        LotSource.Formulation => LotOrigin.Formulation,
        LotSource.Return => LotOrigin.Return,
        LotSource.Storage => LotOrigin.Storage,
        _ => LotOrigin.Unspecified,
    };
}
