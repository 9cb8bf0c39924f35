using Microsoft.Net.Http.Headers;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Chooses the language of a page: ?lang= first, then what the browser prefers, then English.</summary>
internal static class PageLanguage
{
    /// <summary>Every language, in the order of the links.</summary>
    public static IReadOnlyList<PageText> All { get; } = [Vietnamese.Text, Chinese.Text, English.Text, French.Text, German.Text, Spanish.Text];

    /// <summary>The table of strings for a request.</summary>
    public static PageText Of(HttpRequest request) =>
        Find(request.Query["lang"].ToString())
        ?? Preferred(request.GetTypedHeaders().AcceptLanguage)
        ?? English.Text;

    private static PageText? Preferred(IEnumerable<StringWithQualityHeaderValue> accepted) => accepted
        .Where(language => language.Quality != 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Find(language.Value.ToString().Split('-')[0]))
        .FirstOrDefault(found => found is not null);

    private static PageText? Find(string tag) =>
        All.FirstOrDefault(text => text.Tag.Split('-')[0].Equals(tag, StringComparison.OrdinalIgnoreCase));
}
