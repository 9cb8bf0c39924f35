using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageFrame
{
    /// <param name="path">Path of the page with its query up to and without "lang", ready for more: ends in "?" or "&amp;". Null for a page in one language.</param>
    /// <param name="head">More for the head, before the style.</param>
    public static Html Of(PageText text, string title, string brand, string? path, Html content, Html footer, Html head = default) => Html.Of(
        $"""
        <!doctype html>
        <html lang="{text.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        {head}<title>{title}</title>
        <style>{new Html(PageStyle.Sheet)}</style>
        </head>
        <body>
        <header><strong>{PageIcons.Leaf}<span>{brand}</span></strong>{(path is null ? Html.Empty : Languages(text, path))}</header>
        <main>
        {content}
        </main>
        <footer>{footer}</footer>
        </body>
        </html>

        """);

    private static Html Languages(PageText text, string path) => Html.Of(
        $"""<nav aria-label="{text.Languages}">{PageLanguage.All.Select(language => LinkTo(language, text, path))}</nav>""");

    private static Html LinkTo(PageText language, PageText current, string path)
    {
        var tag = language.Tag.Split('-')[0];
        return language == current
            ? Html.Of($"""<a href="{path}lang={tag}" lang="{language.Tag}" hreflang="{language.Tag}" aria-current="true">{language.Name}</a>""")
            : Html.Of($"""<a href="{path}lang={tag}" lang="{language.Tag}" hreflang="{language.Tag}">{language.Name}</a>""");
    }
}
