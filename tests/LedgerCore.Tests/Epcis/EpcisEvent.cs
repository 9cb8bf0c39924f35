using System.Globalization;
using System.Text.Json;

namespace Traceability.LedgerCore.Tests.Epcis;

/// <summary>What of an EPCIS 2.0 event a chain of custody needs, read as leniently as real files ask for.</summary>
/// <param name="Type">ObjectEvent, TransformationEvent, …</param>
/// <param name="Step">Business step as a bare word.</param>
/// <param name="At">eventTime.</param>
/// <param name="Goods">Quantities and EPCs of an object event.</param>
/// <param name="Inputs">Those that went into a transformation.</param>
/// <param name="Outputs">Those that came out.</param>
internal sealed record EpcisEvent(
    string Type, string Step, DateTimeOffset At, IReadOnlyList<EpcisQuantity> Goods, IReadOnlyList<EpcisQuantity> Inputs, IReadOnlyList<EpcisQuantity> Outputs)
{
    /// <summary>The events of a document, in its order.</summary>
    public static IReadOnlyList<EpcisEvent> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.GetProperty("epcisBody").GetProperty("eventList").EnumerateArray().Select(Of)];
    }

    private static EpcisEvent Of(JsonElement element) => new(
        Text(element, "type"),
        Text(element, "bizStep").Split(':', '-')[^1],
        DateTimeOffset.Parse(Text(element, "eventTime"), CultureInfo.InvariantCulture),
        [.. Quantities(element, "quantityList"), .. Epcs(element, "epcList")],
        [.. Quantities(element, "inputQuantityList"), .. Epcs(element, "inputEPCList")],
        [.. Quantities(element, "outputQuantityList"), .. Epcs(element, "outputEPCList")]);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static IEnumerable<EpcisQuantity> Quantities(JsonElement element, string name) => element.TryGetProperty(name, out var list)
        ? list.EnumerateArray().Select(line => new EpcisQuantity(
            Text(line, "epcClass"), decimal.Parse(Text(line, "quantity"), NumberStyles.Float, CultureInfo.InvariantCulture), Text(line, "uom")))
        : [];

    private static IEnumerable<EpcisQuantity> Epcs(JsonElement element, string name) => element.TryGetProperty(name, out var list)
        ? list.EnumerateArray().Select(epc => new EpcisQuantity(epc.ToString(), 1, ""))
        : [];
}
