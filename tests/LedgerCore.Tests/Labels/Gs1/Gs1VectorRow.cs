using System.Text.Json;
using Traceability.LedgerCore.Labels.Gs1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels.Gs1;

/// <summary>One row of the published vectors: what is asked, what is expected, and what we answer.</summary>
internal sealed record Gs1VectorRow(string Asked, string Expected, string Ours)
{
    public const string File = "data/gs1-digital-link/vectors.jsonl";

    private const string Refused = "refused";

    public static IEnumerable<Gs1VectorRow> All() =>
        from line in System.IO.File.ReadLines(SharedFile.Path(File))
        where line.Length > 0
        let row = JsonDocument.Parse(line).RootElement
        let scenario = row.GetProperty("scenario").GetString()!
        let read = Read(row.GetProperty("feature").GetString()!, scenario, new Columns(row.GetProperty("row")))
        where read is not null
        select read;

    private static Gs1VectorRow? Read(string feature, string scenario, Columns row) => feature switch
    {
        "AdditionalUriContent" when scenario.StartsWith("Extract", StringComparison.Ordinal) => Rest(row),
        "AdditionalUriContent" when scenario.StartsWith("Decompress", StringComparison.Ordinal) =>
            Linked(row["compressedDigitalLinkUri"], row["digitalLinkUri"], LinkForm.Plain),
        "AdditionalUriContent" when scenario.StartsWith("Partially", StringComparison.Ordinal) => Linked(
            row["compressedDigitalLinkUri"],
            row["digitalLinkUri"],
            LinkForm.PartlyCompressed | (scenario.Contains("non-GS1", StringComparison.Ordinal) ? LinkForm.CompressOthers : LinkForm.Plain)),
        "AdditionalUriContent" => Linked(
            row["digitalLinkUri"],
            row["compressedDigitalLinkUri"],
            LinkForm.Compressed | (scenario.Contains("no compression", StringComparison.Ordinal) ? LinkForm.Plain : LinkForm.CompressOthers)),
        "CompressGs1DigitalLink" => Linked(
            row["decompressedDigitalLink"], row["expectedDigitalLink"], Form(scenario, scenario.Contains("to a Digital", StringComparison.Ordinal))),
        "DecompressGs1DigitalLink" => Linked(
            row["compressedDigitalLink"] ?? row["partiallyCompressedDigitalLink"],
            row["expectedDigitalLink"],
            scenario.Contains("to a Digital Link with short", StringComparison.Ordinal) ? LinkForm.ShortNames : LinkForm.Plain),
        "ExtractFromGs1DigitalLink" or "ExtractFromGs1ElementStrings" => Extracted(row),
        "Gs1DigitalLinkToGs1ElementStrings" or "Gs1CompressedDigitalLinkToGs1ElementStrings" => Strung(row, scenario),
        "Gs1ElementStringsToCompressedGs1DigitalLink" or "Gs1ElementStringsToGs1DigitalLink" => Arranged(row, scenario),
        _ => throw new InvalidDataException($"Nothing here reads the rows of {feature}."),
    };

    private static LinkForm Form(string scenario, bool hasNames) =>
        (scenario.Contains("artially", StringComparison.Ordinal) ? LinkForm.PartlyCompressed
            : scenario.Contains("ompress", StringComparison.Ordinal) ? LinkForm.Compressed
            : LinkForm.Plain)
        | (hasNames ? LinkForm.ShortNames : LinkForm.Plain);

    private static Gs1VectorRow Linked(string? input, string? expected, LinkForm form) =>
        new($"{input} {form}", expected!, Gs1Link.TryParse(input!, out var link) ? link.Write(form) : Refused);

    private static Gs1VectorRow? Extracted(Columns row)
    {
        var pairs = Enumerable.Range(1, 4)
            .Where(place => row[$"AI{place}"] is not null)
            .Select(place => $"({row[$"AI{place}"]}){row[$"Value{place}"]}");
        var input = row["elementString"]
            ?? row["digitalLink"] ?? row["compressedDigitalLink"] ?? row["partiallyCompressedDigitalLink"];
        var elements = row["elementString"] is { } text
            ? ElementString.TryRead(Plain(text), out var read) ? read : null
            : Gs1Link.TryParse(input!, out var link) ? link.Elements : null;
        return row["AI1"] is null
            ? null
            : new Gs1VectorRow($"{input} elements", Sorted(pairs), elements is null ? Refused : Sorted(elements.Select(each => each.ToString())));
    }

    private static Gs1VectorRow Strung(Columns row, string scenario)
    {
        var hasBrackets = scenario.Contains("brackets", StringComparison.Ordinal);
        var input = row["digitalLink"]!;
        return new Gs1VectorRow(
            $"{input} {(hasBrackets ? "bracketed" : "element string")}",
            Plain(row["elementStrings"] ?? row["elementString"]!),
            !Gs1Link.TryParse(input, out var link) ? Refused
                : hasBrackets ? ElementString.WriteBracketed(link.Elements) : ElementString.Write(link.Elements));
    }

    private static Gs1VectorRow Arranged(Columns row, string scenario)
    {
        var stemText = row["uriStem"] ?? (scenario.Contains("a URI stem", StringComparison.Ordinal) ? "https://dlr.trvst4hp.org" : "https://id.gs1.org");
        var form = Form(scenario, scenario.Contains("short", StringComparison.Ordinal) && row["uriStem"] is null);
        var input = Plain(row["elementString"]!);
        var ours = ElementString.TryRead(input, out var elements)
            && LinkStem.TryParse(stemText, out var stem)
            && Gs1Link.TryArrange(stem, elements, out var link) ? link.Write(form) : Refused;
        return new Gs1VectorRow($"{stemText} {row["elementString"]} {form}", row["digitalLink"] ?? Refused, ours);
    }

    private static Gs1VectorRow Rest(Columns row)
    {
        var input = row["digitalLinkUri"]!;
        var isRead = Gs1Link.TryParse(input, out var link);
        return new Gs1VectorRow(
            $"{input} rest", "someparameter|arv=true|donor=bmgf#chapter1 (01)05412345000013(10)ABC123(17)290331", !isRead ? Refused
                : $"{string.Join('|', link!.Others.OrderBy(piece => piece.Contains('=', StringComparison.Ordinal)))}#{link.Fragment} "
                    + ElementString.WriteBracketed(link.Elements));
    }

    private static string Sorted(IEnumerable<string> elements) => string.Concat(elements.Order(StringComparer.Ordinal));

    private static string Plain(string text) => text.Replace("<GS>", "\u001d", StringComparison.OrdinalIgnoreCase);

    private sealed class Columns(JsonElement row)
    {
        public string? this[string name] => row.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
