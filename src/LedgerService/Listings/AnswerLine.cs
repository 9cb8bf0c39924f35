using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>One line of an answer to an upload.</summary>
internal static class AnswerLine
{
    /// <summary>Every script stands as it is; what means something in a page is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Utf8JsonWriter json, ulong line, ListingAnswer answer)
    {
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteString("listing_id", answer.ListingId);
        json.WriteString("verdict", WordOf(answer.Verdict.ToString()));
        json.WriteNumber("confidence", answer.Confidence);
        json.WriteStartArray("reasons");
        foreach (var reason in answer.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("verdict", WordOf(reason.Verdict.ToString()));
            json.WriteString("sentence", reason.Sentence);
            json.WriteString("way_out", reason.WayOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("species");
        foreach (var species in answer.Species)
        {
            Write(json, species);
        }

        json.WriteEndArray();
        json.WriteNumber("log_size", answer.LogSize);
        json.WriteNumber("as_of_ms", answer.AsOfMs);
        json.WriteEndObject();
    }

    /// <summary>The last line of an upload that was not read to its end.</summary>
    public static void Write(Utf8JsonWriter json, UploadFaultException fault)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", fault.Code);
        json.WriteString("sentence", fault.Message);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MatchedSpecies species)
    {
        json.WriteStartObject();
        json.WriteString("scientific_name", species.ScientificName);
        json.WriteString("matched_name", species.MatchedName);
        json.WriteString("kind", WordOf(species.Kind.ToString()));
        json.WriteNumber("confidence", species.Confidence);
        json.WriteBoolean("disguised", species.Disguised);
        json.WriteBoolean("approximate", species.Approximate);
        json.WriteString("cites_listing", species.CitesListing);
        json.WriteStartArray("cites_populations");
        foreach (var country in species.CitesPopulations)
        {
            json.WriteStringValue(country);
        }

        json.WriteEndArray();
        json.WriteString("trade_need", WordOf(species.TradeNeed.ToString()));
        json.WriteBoolean("unless_shown", species.UnlessShown);
        json.WriteEndObject();
    }

    // NothingClaimed is nothing_claimed.
    private static string WordOf(string name) =>
        string.Concat(name.Select((letter, place) => char.IsAsciiLetterUpper(letter) ? $"{(place > 0 ? "_" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
