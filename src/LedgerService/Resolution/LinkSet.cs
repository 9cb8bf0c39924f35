using System.Text.Json;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;

namespace Traceability.LedgerService.Resolution;

/// <summary>The links of a code and of what it is part of, its lot and its product (RFC 9264, with the link types of GS1).</summary>
internal static class LinkSet
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string[] Languages = [.. PageLanguage.All.Select(text => text.Tag)];

    /// <summary>application/linkset+json. A code that was not issued has no links.</summary>
    public static byte[] Of(ScanView view, LabelLinks links)
    {
        var code = view.Answer.Code;
        if (!view.Answer.IsKnown)
        {
            return Serialize([new Dictionary<string, object> { ["anchor"] = links.Of(code) }]);
        }

        ScannedCode[] codes = code.Serial.Length == 0 ? [code] : [code, code with { Serial = "" }];
        return Serialize(
        [
            .. codes.Select(each => CodeContext(view.Product, each, links)),
            ProductContext(view.Product, ProductRoutes.PathOf(code.Product, code.IsGtin), links),
        ]);
    }

    /// <summary>The same of a product alone.</summary>
    public static byte[] OfProduct(string name, string path, LabelLinks links) => Serialize([ProductContext(name, path, links)]);

    /// <summary>The Link header of an answer: where the set is. Empty for what is no code.</summary>
    public static string HeaderOf(ScannedCode code) => code.HasForm
        ? $"<{code.Path}?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\""
        : "";


    private static byte[] Serialize(IReadOnlyList<Dictionary<string, object>> contexts) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["linkset"] = contexts }, Form);

    private static Dictionary<string, object> CodeContext(string product, ScannedCode code, LabelLinks links)
    {
        var context = new Dictionary<string, object> { ["anchor"] = links.Of(code), ["itemDescription"] = product };
        foreach (var type in LinkTypes.All)
        {
            context[LinkTypes.Vocabulary + type.Name] =
                type.Targets.Select(target => Link(target, links.Base + LinkTypes.AddressOf(target, code)));
        }

        return context;
    }

    private static Dictionary<string, object> ProductContext(string product, string path, LabelLinks links)
    {
        object[] page = [Link(new LinkTarget("", "text/html", "Product page"), links.Base + path)];
        return new Dictionary<string, object>
        {
            ["anchor"] = links.Base + path,
            ["itemDescription"] = product,
            [LinkTypes.Vocabulary + "defaultLink"] = page,
            [LinkTypes.Vocabulary + "pip"] = page,
        };
    }

    private static object Link(LinkTarget target, string address) => target.Type == "text/html"
        ? new { Href = address, target.Title, target.Type, Hreflang = Languages }
        : new { Href = address, target.Title, target.Type };
}
