using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// What crosses a border and is covered by CITES goes with permits of the seller's that have enough left, and uses them up (fraud
/// pattern 7). Of a product of several species each is asked, and counts with the mass of the product: how much of each is in
/// it, is its maker's secret.
/// </summary>
internal static class ShipmentHasItsPermits
{
    /// <param name="permits">Those that the sale names; known, and held by the seller.</param>
    public static V1.Notice? Check(RulingCase ruled, LotRecord lot, StatementId buyer, long massMg, IReadOnlyList<PermitRecord> permits)
    {
        var (from, to) = (CountryOf(ruled, ruled.Issuer), CountryOf(ruled, buyer));
        if (from == to || !ruled.Book.HasCitesListings())
        {
            return null;
        }

        IEnumerable<LotGoods> goods = lot.Goods.Count > 0 ? lot.Goods : [new LotGoods { Species = lot.Species, Part = lot.Part }];
        return goods
            .Select(one => Check(ruled, lot, one, (from, to), massMg, permits))
            .FirstOrDefault(notice => notice is not null);
    }

    private static V1.Notice? Check(
        RulingCase ruled, LotRecord lot, LotGoods goods, (string From, string To) way, long massMg, IReadOnlyList<PermitRecord> permits)
    {
        var (from, to) = way;
        var answer = OriginsOf(ruled, lot, from)
            .Select(origin => CitesResolver.Explain(
                new CitesQuestion(goods.Species, goods.Part, TradedForm.Of(lot), origin, from, to, ruled.RulesAtMs), ruled.Book))
            .MaxBy(one => one.Need)!;
        return answer switch
        {
            { Need: CitesNeed.NoCommercialTrade } => Reasons.CitesNoCommercialTrade.NoticeOf(("species", goods.Species), ("from", from), ("to", to)),
            { NeedsPermit: false } => null,
            _ when permits.Count == 0 => Reasons.CitesPermitMissing.NoticeOf(
                ("species", goods.Species), ("listing", answer.Listing), ("from", from), ("to", to)),
            _ => Use(ruled, goods.Species, massMg, permits, answer, from),
        };
    }

    private static V1.Notice? Use(
        RulingCase ruled, string species, long massMg, IReadOnlyList<PermitRecord> permits, CitesAnswer answer, string from)
    {
        var faults = permits.Select(permit => PermitFitsShipment.FaultOf(permit.Permit, answer, from, ruled.OccurredAtMs)).ToArray();
        var fitting = permits.Where((_, place) => faults[place] is null).ToArray();
        if (fitting.Length == 0)
        {
            return Reasons.CitesPermitNotValid.NoticeOf(
                ("species", species), ("listing", answer.Listing), ("number", Text.Quote(permits[0].Permit.Number)), ("fault", faults[0]!));
        }

        return PermitUse.TryDraw(ruled, fitting, massMg)
            ? null
            : Reasons.CitesPermitExhausted.NoticeOf(("species", species), ("listing", answer.Listing));
    }

    // Where the certified operators are that collected it. Without a certificate there is no claim to lose: the seller's own country.
    private static string[] OriginsOf(RulingCase ruled, LotRecord lot, string from)
    {
        var countries = lot.Certificates
            .Select(certificate => ruled.Book.Pointer(StateKey.CertificateHolder(StatementId.Of(certificate))))
            .OfType<PointerRecord>()
            .Select(pointer => CountryOf(ruled, StatementId.Of(pointer.StatementId)))
            .Distinct()
            .ToArray();
        return countries.Length > 0 ? countries : [from];
    }

    private static string CountryOf(RulingCase ruled, StatementId party) => ruled.Book.Party(party)?.Country ?? "";
}
