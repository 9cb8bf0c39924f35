using Traceability.LedgerService.Verification.Pages;

namespace Traceability.LedgerService.Resolution;

/// <summary>What of a query goes along when somebody is sent on: the words that this service knows, in its own writing.</summary>
internal static class KnownQuery
{
    private static readonly string[] Formats = ["json", "linkset", "html"];

    /// <summary>"?..." or nothing.</summary>
    public static string Of(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
        {
            return "";
        }

        var language = LanguageOf(request);
        var format = Array.Find(Formats, known => known == request.Query["format"].ToString());
        var linkType = LinkTypes.Known(request.Query["linkType"].ToString());
        var pairs = new[] { ("lang", language), ("format", format), ("linkType", linkType) }.Where(pair => pair.Item2 is not null);
        return string.Concat(pairs.Select((pair, place) => $"{(place == 0 ? '?' : '&')}{pair.Item1}={pair.Item2}"));
    }

    /// <summary>The language that ?lang= names; null where it names none that there is.</summary>
    public static string? LanguageOf(HttpRequest request) =>
        PageLanguage.All.Select(text => text.Tag.Split('-')[0]).FirstOrDefault(tag => tag == request.Query["lang"].ToString());
}
