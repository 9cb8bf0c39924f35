using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Resolution;

/// <summary>The page of a product: its name, who labels it, and a form for the lot and serial of the pack in hand.</summary>
internal static class ProductPage
{
    public static Html Of(string product, string name, string issuer, string path, PageText text) => PageFrame.Of(
        text,
        name,
        issuer,
        path + "?",
        Html.Of(
            $"""
            <section>
            <h1>{name}</h1>
            <dl>
            <dt>{text.Scan.ProductId}</dt><dd>{product}</dd>
            </dl>
            <p>{issuer}</p>
            </section>
            <section>
            <h2>{text.Home.Form}</h2>
            <p>{text.Home.FormHelp}</p>
            <form action="/find" method="get">
            <input type="hidden" name="lang" value="{text.Tag.Split('-')[0]}">
            <input type="hidden" name="product" value="{product}">
            <label>{text.Scan.Lot}<input name="lot" required maxlength="40" autocomplete="off" spellcheck="false"></label>
            <label>{text.Scan.Serial}<input name="serial" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"></label>
            <p><button>{text.Home.Check}</button></p>
            </form>
            </section>

            """),
        Html.Empty);
}
