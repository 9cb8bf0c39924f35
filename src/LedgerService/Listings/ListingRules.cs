using System.Collections.Frozen;
using System.Reflection;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>The closed catalogue of what can be said of a listing. docs/listings.md tells each with an example.</summary>
internal static class ListingRules
{
    public static readonly ListingRule CodeUnknown = Contradicted("CODE_UNKNOWN",
        "The ledger knows no product {product} with lot code {lot}.",
        "Ask the seller for a picture of the label. The code may be invented, or be of another ledger.");

    public static readonly ListingRule SerialInvented = Contradicted("SERIAL_INVENTED",
        "Product {product} with lot code {lot} is known, but serial {serial} is none of its packs.",
        "Treat the code as invented, and report it to the scheme owner.");

    public static readonly ListingRule CodeNotGood = Contradicted("CODE_NOT_GOOD",
        "The ledger says of this code: {verdict}.",
        "Scan the code, and read what its page says.");

    public static readonly ListingRule ClaimWithheld = Contradicted("CLAIM_WITHHELD",
        "The code is real, and the claim of its goods is withheld ({why}).",
        "The goods may be sold without the claim. Ask the seller to take it off until the certification body has looked at the lot.");

    public static readonly ListingRule GoodsRecalled = Contradicted("GOODS_RECALLED",
        "The goods behind this code, or what they were made from, are recalled.",
        "Take the listing down, and read the advice on the code's page.");

    public static readonly ListingRule CodeOfOtherSpecies = Contradicted("CODE_OF_OTHER_SPECIES",
        "The listing offers {listed}; the code is of {ledger}.",
        "Ask the seller which is right. A code copied from another product is the usual cause.");

    public static readonly ListingRule CodeOfOtherLot = Contradicted("CODE_OF_OTHER_LOT",
        "The listing names {listed}; the code is of {code}.",
        "Ask the seller for the label of the goods that are offered.");

    public static readonly ListingRule CodeLookAlikeAddress = Contradicted("CODE_LOOKALIKE_ADDRESS",
        "The code's address hides where it leads: {host}.",
        "Do not open it. Report the listing.");

    public static readonly ListingRule CertificateUnknown = Contradicted("CERTIFICATE_UNKNOWN",
        "The ledger knows no certificate {number}.",
        "Ask the seller for the certificate. Its number may be mistyped, invented, or of another scheme.");

    public static readonly ListingRule CertificateNotInForce = Contradicted("CERTIFICATE_NOT_IN_FORCE",
        "Certificate {number} is not in force: {why}.",
        "Ask for the certificate under which the goods were collected; goods collected before it ended show it by their code.");

    public static readonly ListingRule CertificateOtherSpecies = Contradicted("CERTIFICATE_OTHER_SPECIES",
        "Certificate {number} does not cover {species}.",
        "Ask the seller which goods the certificate is for.");

    public static readonly ListingRule CertificateOfOtherGoods = Contradicted("CERTIFICATE_OF_OTHER_GOODS",
        "The goods behind the code were not collected under certificate {number}.",
        "Ask the seller for the certificate of these goods; the code's page names it.");

    public static readonly ListingRule QuantityAboveLabelled = Contradicted("QUANTITY_ABOVE_LABELLED",
        "{quantity} packs are offered; {units} were ever labelled of this lot.",
        "Ask the seller for the labels of all packs.");

    public static readonly ListingRule ClaimWithoutEvidence = Unproven("CLAIM_WITHOUT_EVIDENCE",
        "The listing claims certification (\"{words}\") and gives no code and no certificate.",
        "Ask the seller for the code on the pack, or the number of the certificate.");

    public static readonly ListingRule CertificateAlone = Unproven("CERTIFICATE_ALONE",
        "Certificate {number} is in force; nothing shows that these goods were collected under it.",
        "Ask the seller for the code on the pack.");

    public static readonly ListingRule CodeNotALabel = Unproven("CODE_NOT_A_LABEL",
        "What is given as code is not the code of a label.",
        "Ask for the text of the QR code on the pack, or product, lot and serial as printed.");

    public static readonly ListingRule LotWithoutProduct = Unproven("LOT_WITHOUT_PRODUCT",
        "A lot code or serial is given without the product's number.",
        "Give the GTIN or product id that stands beside it.");

    public static readonly ListingRule CodeUnsafe = Caution("CODE_UNSAFE",
        "What is given as code is an address that runs or opens something.",
        "Do not open it. Report the listing.");

    public static readonly ListingRule CodeLeadsElsewhere = Caution("CODE_LEADS_ELSEWHERE",
        "The code's numbers are of this ledger, and its address leads to {host}.",
        "It may be the maker's own address. Do not take what is shown there for the ledger's answer.");

    public static readonly ListingRule CertificateStoppedSince = Caution("CERTIFICATE_STOPPED_SINCE",
        "Certificate {number}, under which these goods were collected, is not in force now: {why}.",
        "Goods collected before keep their claim. Look at the code's page for the dates.");

    public static readonly ListingRule CitesWithoutEvidence = Caution("CITES_WITHOUT_EVIDENCE",
        "{species} is listed by CITES ({listing}), and no code shows where the goods come from.",
        "Ask the seller for the permits, or for the code on the pack. From the wild, Appendix I is not traded at all.");

    public static readonly ListingRule NameDisguised = Caution("NAME_DISGUISED",
        "\"{name}\" is written so as to hide it from a search.",
        "Look at the listing: sellers do so where a sale is not allowed.");

    public static readonly ListingRule CodeGenuine = Confirmed("CODE_GENUINE",
        "The ledger issued this code for {product}.",
        "Compare the pack in hand with the code's page: a code can be copied.");

    public static readonly ListingRule LotGenuine = Confirmed("LOT_GENUINE",
        "The ledger issued labels for {product} with this lot code; no single pack is named.",
        "Ask for a serial to know of a pack.");

    public static readonly ListingRule CitesListed = Remark("CITES_LISTED",
        "{species} is listed by CITES ({listing}).",
        "Ask for the permits where the goods cross a border.");

    public static readonly ListingRule SpeciesUnknown = Remark("SPECIES_UNKNOWN",
        "No table of names here knows \"{name}\".",
        "Give the scientific name.");

    public static readonly ListingRule NothingClaimed = Remark("NOTHING_CLAIMED",
        "The listing claims nothing that this ledger could know of.",
        "");

    public static readonly ListingRule ListingEmpty = Unreadable("LISTING_EMPTY",
        "The listing has no field to look at.",
        "Give text, certificate, code or species.");

    public static readonly ListingRule FieldTooLong = Unreadable("LISTING_FIELD_TOO_LONG",
        "{field} has {length} bytes; at most {limit} are looked at.",
        "Shorten it.");

    public static readonly ListingRule FieldMalformed = Unreadable("LISTING_FIELD_MALFORMED",
        "{field} is not {form}.",
        "Correct it; the other listings were looked at.");

    public static readonly ListingRule RowUnreadable = Unreadable("ROW_UNREADABLE",
        "Line {line} cannot be read: {why}.",
        "Write one JSON object on each line; the other lines were looked at.");

    private static readonly FrozenDictionary<string, ListingRule> ByCode = typeof(ListingRules)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<ListingRule>()
        .ToFrozenDictionary(rule => rule.Words.Code, StringComparer.Ordinal);

    /// <summary>All of them, by code.</summary>
    public static IEnumerable<ListingRule> All => ByCode.Values;

    /// <summary>Puts a reason into words.</summary>
    /// <param name="language">One of <see cref="ReasonWords.Languages"/>.</param>
    public static void Say(ListingReason reason, string language)
    {
        var said = ListingWords.In(language, ByCode[reason.Code].Words).With([.. reason.Values.Select(value => (value.Name, value.Value))]);
        (reason.Sentence, reason.WayOut) = (said.Sentence, said.WayOut);
    }

    private static ListingRule Contradicted(string code, string sentence, string wayOut) => Of(ListingVerdict.Contradicted, code, sentence, wayOut);

    private static ListingRule Unproven(string code, string sentence, string wayOut) => Of(ListingVerdict.Unproven, code, sentence, wayOut);

    private static ListingRule Caution(string code, string sentence, string wayOut) => Of(ListingVerdict.Caution, code, sentence, wayOut);

    private static ListingRule Confirmed(string code, string sentence, string wayOut) => Of(ListingVerdict.Confirmed, code, sentence, wayOut);

    private static ListingRule Remark(string code, string sentence, string wayOut) => Of(ListingVerdict.NothingClaimed, code, sentence, wayOut);

    private static ListingRule Unreadable(string code, string sentence, string wayOut) => Of(ListingVerdict.Unreadable, code, sentence, wayOut);

    private static ListingRule Of(ListingVerdict verdict, string code, string sentence, string wayOut) =>
        new(new Reason(code, ReasonKind.Flagged, sentence, wayOut), verdict);
}
