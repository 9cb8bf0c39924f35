using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The first page: what this is, and a form to type a code.</summary>
internal static class HomePage
{
    /// <param name="isRefused">Whether what was typed is no code.</param>
    public static Html Of(HomeView view, PageText text, bool isRefused = false) => PageFrame.Of(
        text,
        view.Scheme.Length > 0 ? $"{view.Scheme} · {text.Home.Title}" : text.Home.Title,
        view.Scheme,
        "/?",
        Html.Of(
            $"""
            <section>
            <h1>{text.Home.Title}</h1>
            <p>{text.Home.Lead}</p>
            </section>
            {Form(text, isRefused)}
            <section>
            <h2>{text.Home.Numbers}</h2>
            <dl>
            <dt>{text.Scan.Ledger}</dt><dd><code>{view.Origin}</code></dd>
            <dt>{text.Home.Entries}</dt><dd>{view.Size}</dd>
            <dt>{text.Home.Harvests}</dt><dd>{view.Harvests}</dd>
            <dt>{text.Home.Packs}</dt><dd>{view.Packs}</dd>
            <dt>{text.Home.LastEntry}</dt><dd>{(view.Size == 0 ? text.Home.Never : text.Date(view.RecordedAtMs))}</dd>
            {Neighbours(view, text)}
            </dl>
            </section>
            <section>
            <h2>{text.Home.ForMachines}</h2>
            <p><a href="/checkpoint">/checkpoint</a> · <a href="/log-keys">/log-keys</a> · <a href="/statistics">/statistics</a></p>
            <p>{text.Home.KeysHelp}</p>
            </section>

            """),
        Html.Empty);

    // A season's log has one before it, and one after it once it is ended.
    private static Html Neighbours(HomeView view, PageText text) => Html.Of(
        $"""
        {(view.FrozenAtMs is { } ended ? Html.Of($"<dt>{text.Home.Ended}</dt><dd>{text.Date(ended)}</dd>") : Html.Empty)}
        {(view.Successor.Length > 0 ? Html.Of($"<dt>{text.Home.GoesOnAt}</dt><dd><code>{view.Successor}</code></dd>") : Html.Empty)}
        {(view.Predecessor is { } before ? Html.Of($"<dt>{text.Home.GoesOnFrom}</dt><dd><code>{before.Origin}</code> ({before.Size})</dd>") : Html.Empty)}
        """);

    private static Html Form(PageText text, bool isRefused) => Html.Of(
        $"""
        <section>
        <h2>{text.Home.Form}</h2>
        {(isRefused ? Html.Of($"""<p class="no" role="alert">{text.Home.NotACode}</p>""") : Html.Empty)}
        <p>{text.Home.FormHelp}</p>
        <form action="/find" method="get">
        <input type="hidden" name="lang" value="{text.Tag.Split('-')[0]}">
        <label>{text.Scan.ProductId}<input name="product" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"></label>
        <label>{text.Scan.Lot}<input name="lot" required maxlength="40" autocomplete="off" spellcheck="false"></label>
        <label>{text.Scan.Serial}<input name="serial" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"></label>
        <p><button>{text.Home.Check}</button></p>
        </form>
        </section>
        """);
}
