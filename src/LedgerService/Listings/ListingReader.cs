using System.Buffers;
using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Listings;
using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>Reads listings: finds code, certificate, plants and claim in their fields and texts. Pure; asks the ledger nothing.</summary>
internal static class ListingReader
{
    private const int LongestText = 16_384;
    private const int LongestWord = 256;
    private const int LongestSpecies = 512;
    private const int LongestId = 128;
    private const long MostPacks = 1_000_000_000_000;
    private const int MostAddresses = 8;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'<>()[]");

    public static ListingReading Read(Listing listing, ListingFacts facts)
    {
        if (FaultOf(listing) is { } fault)
        {
            return new ListingReading(listing) { Fault = fault };
        }

        var text = Folding.Of(listing.Text);
        var code = CodeOf(listing);
        var named = listing.Species.Length > 0 ? facts.Names.Named(listing.Species) : [];
        return new ListingReading(listing)
        {
            Code = code,
            Label = code is { Kind: CodeKind.Label } && ScannedCode.TryCreate(
                code.Product, code.Lot, code.Serial.Length > 0 ? code.Serial : listing.Serial, ScannedCode.IsDigits(code.Product), out var label) ? label : null,
            Certificate = listing.Certificate.Length > 0 ? listing.Certificate : facts.Certificates.FindWithin(text) ?? "",
            Plants = named.Count > 0 ? named : facts.Names.Within(text),
            Claim = facts.Claims.Within(text) is [var claim, ..] ? claim : null,
        };
    }

    /// <summary>Whether a caller's own name for a listing is short enough to be given back, also beside a fault of another field.</summary>
    public static bool IsId(string id) => TooLong("listing_id", id, LongestId) is null;

    private static CodeText? CodeOf(Listing listing)
    {
        if (listing.Code.Length > 0)
        {
            return CodeText.Read(listing.Code);
        }

        if (listing.ProductId.Length > 0 && listing.Lot.Length > 0)
        {
            var read = CodeText.Read($"{listing.ProductId.Trim()}/{listing.Lot.Trim()}{(listing.Serial.Length > 0 ? "/" : "")}{listing.Serial.Trim()}");
            return read with { Host = "", HostIsDoubtful = false };
        }

        return AddressWithin(listing.Text);
    }

    // The first address in the text that is a label's. Other addresses are a seller's own affair.
    private static CodeText? AddressWithin(string text)
    {
        var from = 0;
        for (var seen = 0; seen < MostAddresses; seen++)
        {
            var at = text.IndexOf("://", from, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            var start = text.AsSpan(0, at).LastIndexOfAnyExceptInRange('a', 'z') + 1;
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var found = CodeText.Read(length < 0 ? text[start..] : text.Substring(start, length));
            if (found.Kind == CodeKind.Label)
            {
                return found;
            }

            from = at + 3;
        }

        return null;
    }

    private static ListingReason? FaultOf(Listing listing)
    {
        var isEmpty = listing.Text.Length == 0 && listing.Certificate.Length == 0 && listing.ProductId.Length == 0 && listing.Lot.Length == 0
            && listing.Serial.Length == 0 && listing.Code.Length == 0 && listing.Species.Length == 0;
        return isEmpty ? ListingRules.ListingEmpty.With()
            : TooLong("listing_id", listing.ListingId, LongestId)
            ?? TooLong("text", listing.Text, LongestText)
            ?? TooLong("certificate", listing.Certificate, LongestWord)
            ?? TooLong("product_id", listing.ProductId, LongestWord)
            ?? TooLong("lot", listing.Lot, LongestWord)
            ?? TooLong("serial", listing.Serial, LongestWord)
            ?? TooLong("code", listing.Code, CodeText.MaxLength)
            ?? TooLong("species", listing.Species, LongestSpecies)
            ?? (listing.Country.Length is 0 || (listing.Country.Length == 2 && listing.Country.All(char.IsAsciiLetterUpper))
                ? null
                : ListingRules.FieldMalformed.With(("field", "country"), ("form", "an ISO 3166-1 alpha-2 code in upper case")))
            ?? (listing.Quantity is >= 0 and <= MostPacks
                ? null
                : ListingRules.FieldMalformed.With(("field", "quantity"), ("form", "a number of packs from 0 to 1,000,000,000,000")));
    }

    private static ListingReason? TooLong(string field, string value, int most)
    {
        // No character of a string takes more than three bytes.
        if (value.Length * 3 <= most || Encoding.UTF8.GetByteCount(value) is var length && length <= most)
        {
            return null;
        }

        return ListingRules.FieldTooLong.With(
            ("field", field), ("length", length.ToString(CultureInfo.InvariantCulture)), ("limit", most.ToString(CultureInfo.InvariantCulture)));
    }
}
