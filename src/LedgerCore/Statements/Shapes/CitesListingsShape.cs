using System.Buffers;
using Google.Protobuf.Collections;

namespace Traceability.LedgerCore.Statements;

internal static class CitesListingsShape
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly string[] Appendices = ["I", "II", "III", "NC"];

    public static Refusal? Check(V1.CitesListings body) =>
        Field.Words("cites_listings.version", body.Version, 100)
        ?? Field.Time("cites_listings.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Count("cites_listings.rows", body.Rows.Count, body.Annotations.Count == 0 ? 1 : 0, 500)
        ?? Field.Each("cites_listings.rows", body.Rows, Check)
        ?? Field.Count("cites_listings.annotations", body.Annotations.Count, 0, 50)
        ?? Field.Each("cites_listings.annotations", body.Annotations, Check)
        ?? Field.Distinct("cites_listings.annotations", body.Annotations.Select(annotation => annotation.Symbol));

    private static Refusal? Check(string field, V1.CitesRow row) =>
        Field.Words($"{field}.taxon_id", row.TaxonId, 20)
        ?? Field.Words($"{field}.name", row.Name, 200)
        ?? Field.Words($"{field}.rank", row.Rank, 20)
        ?? CheckListing($"{field}.listing", row.Listing)
        ?? (row.Annotation.Length == 0 ? null : CheckSymbol($"{field}.annotation", row.Annotation))
        ?? Field.OptionalWords($"{field}.words", row.Words, 2000)
        ?? CheckNames($"{field}.synonyms", row.Synonyms, 200)
        ?? Field.Count($"{field}.populations", row.Populations.Count, 0, 260)
        ?? Field.Each($"{field}.populations", row.Populations, Field.Country)
        ?? CheckOrder($"{field}.populations", row.Populations)
        ?? Field.OptionalWords($"{field}.family", row.Family, 100)
        ?? CheckNames($"{field}.excepted", row.Excepted, 50);

    private static Refusal? CheckNames(string field, RepeatedField<string> names, int most) =>
        Field.Count(field, names.Count, 0, most)
        ?? Field.Each(field, names, (place, name) => Field.Words(place, name, 200))
        ?? Field.Distinct(field, names);

    // An unknown word for an Appendix would silently list nothing.
    private static Refusal? CheckListing(string field, string listing) =>
        listing.Length == 0 || listing.Split('/').All(Appendices.Contains)
            ? null
            : Reasons.FieldMalformed.With(("field", field), ("form", "I, II, III or NC, or several of them with \"/\" between"));

    private static Refusal? CheckOrder(string field, RepeatedField<string> codes)
    {
        for (var place = 1; place < codes.Count; place++)
        {
            if (string.CompareOrdinal(codes[place - 1], codes[place]) >= 0)
            {
                return Reasons.FieldsOutOfOrder.With(("field", field), ("value", codes[place]));
            }
        }

        return null;
    }

    private static Refusal? Check(string field, V1.CitesAnnotation annotation) =>
        CheckSymbol($"{field}.symbol", annotation.Symbol)
        ?? Field.Words($"{field}.text", annotation.Text, 4000)
        ?? Field.Count($"{field}.goods", annotation.Goods.Count, 0, 200)
        ?? Field.Each($"{field}.goods", annotation.Goods, Check);

    private static Refusal? Check(string field, V1.CitesGoods goods) =>
        (goods.Part == default ? null : Field.Choice($"{field}.part", goods.Part))
        ?? (goods.Form == default ? null : Field.Choice($"{field}.form", goods.Form))
        ?? Field.OptionalWords($"{field}.taxon", goods.Taxon, 200)
        ?? (goods.Country.Length == 0 ? null : Field.Country($"{field}.country", goods.Country))
        ?? (goods.Effect == default ? null : Field.Choice($"{field}.effect", goods.Effect))
        ?? (goods.Effect == V1.CitesEffect.Instead
            ? CheckSymbol($"{field}.instead", goods.Instead)
            : Field.Absent($"{field}.instead", goods.Instead.Length > 0));

    private static Refusal? CheckSymbol(string field, string symbol) =>
        Field.Words(field, symbol, 3)
        ?? (symbol is ['#', >= '1' and <= '9', ..] && !symbol.AsSpan(1).ContainsAnyExcept(Digits)
            ? null
            : Reasons.FieldMalformed.With(("field", field), ("form", "\"#1\" to \"#99\"")));
}
