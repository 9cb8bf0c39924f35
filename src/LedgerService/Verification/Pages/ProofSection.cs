using Traceability.LedgerCore.Bundles;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>How to check everything without this page.</summary>
internal static class ProofSection
{
    /// <param name="canBeSaved">Whether the page can be had as a file that checks itself.</param>
    public static Html Of(ScanView view, PageText text, bool canBeSaved)
    {
        var path = view.Answer.Code.Path;
        var checkpoint = Html.Fill(
            text.Scan.CheckpointValue,
            ("size", Html.Of($"{view.Checkpoint.Size}")),
            ("root", Html.Of($"<code>{view.Checkpoint.Root.ToBase64()[..12]}…</code>")));
        var how = Html.Fill(text.Scan.BundleHow, ("command", Html.Of($"<code>trace verify {BundleDownload.NameOf(view.Answer.Code)}{BundleFile.Extension} --key KEY</code>")));
        return Html.Of(
            $"""
            <section>
            <h2>{text.Scan.Proofs}</h2>
            <p>{text.Scan.ProofsLead}</p>
            <dl>
            <dt>{text.Scan.Ledger}</dt><dd><code>{view.Checkpoint.Origin}</code></dd>
            <dt>{text.Scan.LogEntry}</dt><dd>{view.Answer.Batch!.LogIndex}</dd>
            <dt>{text.Scan.Checkpoint}</dt><dd>{checkpoint}</dd>
            </dl>
            <p class="action"><a class="button" href="{path}/bundle" download>{text.Scan.Bundle}</a>{(canBeSaved ? Html.Of($" <a class=\"button more screen\" href=\"{path}/saved?lang={text.Tag.Split('-')[0]}\" download>{text.Scan.SavePage}</a>") : Html.Empty)}</p>
            <p>{how}</p>
            <p class="screen">{text.Scan.Machine}: <a href="{path}?format=json">JSON</a> · <a href="{path}?format=linkset">linkset</a> · {text.Scan.QrCode}: <a href="{path}/qr.svg">SVG</a> · <a href="{path}/qr.png">PNG</a></p>
            </section>

            """);
    }
}
