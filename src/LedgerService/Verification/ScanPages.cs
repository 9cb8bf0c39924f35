using System.Text;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Projections;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Resolution;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Web;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>The web surface for whoever has a code in hand. Reads only.</summary>
internal sealed class ScanPages(
    ScanQuery scans, LabelQuery labels, SerialRolls rolls, BundleBuilder bundles, LabelLinks links, LogReader log, CustodyRecords records,
    SeasonStatistics statistics, ScanRecorder recorder, WebFiles web)
{
    /// <summary>The answer to a code: a page, a document or links. A code that was not issued gets a whole answer with 404.</summary>
    public async Task ScanAsync(HttpContext http, ScannedCode code)
    {
        if (http.Request.QueryString.HasValue && LinkTypes.TargetOf(http.Request, code) is { } target)
        {
            await (target.Length > 0
                ? SafeAnswer.RedirectAsync(http, target)
                : SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "There is no link of that type here."));
            return;
        }

        var view = await scans.AskAsync(code, http.RequestAborted);
        if (IssuedCode.Of(view.Answer) is { } issued)
        {
            await SafeAnswer.RedirectAsync(http, issued.Path + KnownQuery.Of(http.Request));
            return;
        }

        http.Response.StatusCode = view.Answer.IsKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        http.Response.Headers.Vary = "Accept, Accept-Language";
        http.Response.Headers.Link = LinkSet.HeaderOf(code);
        var format = ScanFormats.Of(http.Request);
        if (format == ScanFormat.Html)
        {
            if (ScannedPacks.Of(view.Answer) is { } pack)
            {
                recorder.Saw(http, pack);
            }

            var text = PageLanguage.Of(http.Request);
            await SafeAnswer.PageAsync(
                http,
                view.Pages.GetOrAdd(text.Tag, _ => Encoding.UTF8.GetBytes(ScanPage.Of(view, text, web.Page).Markup)),
                view.Answer.IsKnown && web.Page is not null ? PageStyle.PolicyWithScript : PageStyle.Policy);
            return;
        }

        var proof = view.Answer.Place is { } place && format == ScanFormat.Json
            ? await rolls.ProveAsync(view.Answer.Batch!, place, http.RequestAborted)
            : null;
        await (format == ScanFormat.Json
            ? SafeAnswer.BytesAsync(http, "application/json", ScanDocument.Json(view, proof, links.Of(code)))
            : SafeAnswer.BytesAsync(http, "application/linkset+json", LinkSet.Of(view, links)));
    }

    /// <summary>The offline bundle as a download.</summary>
    public async Task BundleAsync(HttpContext http, ScannedCode code)
    {
        if (await ProveAsync(http, code) is { } file)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{BundleDownload.NameOf(code)}{BundleFile.Extension}\"";
            await SafeAnswer.BytesAsync(http, "application/octet-stream", file);
        }
    }

    /// <summary>The page as one file that checks itself, as a download; where the verifier was not built there is none.</summary>
    public async Task SavedAsync(HttpContext http, ScannedCode code)
    {
        if (web.Saved is not { } script)
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "The browser's verifier was not built here: save the proof file instead.");
            return;
        }

        if (await ProveAsync(http, code) is { } file)
        {
            var view = await scans.AskAsync(code, http.RequestAborted);
            http.Response.Headers.Vary = "Accept-Language";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{BundleDownload.NameOf(code)}.html\"";
            await SafeAnswer.PageAsync(http, SavedPage.Of(view, PageLanguage.Of(http.Request), script, file, links.Base), SavedPage.Policy(script));
        }
    }

    // The bundle of an issued code; null when the refusal was sent.
    private async Task<byte[]?> ProveAsync(HttpContext http, ScannedCode code)
    {
        var answer = await labels.AskAsync(code, http.RequestAborted);
        if (!answer.IsKnown)
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "This code was not issued: there is nothing to prove.");
            return null;
        }

        var file = await bundles.OfLabelAsync(answer, http.RequestAborted);
        if (file is null)
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status422UnprocessableEntity, "The chain behind this code is too long for one file.");
        }

        return file;
    }

    /// <summary>The QR code of an issued label.</summary>
    public async Task PictureAsync(HttpContext http, ScannedCode code, bool isSvg)
    {
        if (!(await labels.AskAsync(code, http.RequestAborted)).IsKnown)
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "This code was not issued: there is no picture of it.");
            return;
        }

        var text = links.Of(code);
        await (isSvg
            ? SafeAnswer.BytesAsync(http, "image/svg+xml", QrPicture.Svg(text))
            : SafeAnswer.BytesAsync(http, "image/png", QrPicture.Png(text, QrPicture.DefaultPixels)));
    }

    /// <summary>The first page.</summary>
    public async Task HomeAsync(HttpContext http, bool isRefused = false)
    {
        var head = await log.HeadAsync(http.RequestAborted);
        var ledger = await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, http.RequestAborted);
        var figures = await statistics.ReadAsync(http.RequestAborted);
        var view = new HomeView(
            ledger?.Scheme ?? "",
            head.Origin,
            await log.ShownSizeAsync(http.RequestAborted),
            head.RecordedAtMs,
            figures.Statements.GetValueOrDefault("harvest"),
            figures.PacksLabelled,
            head.FrozenAtMs,
            head.Successor,
            ledger?.Predecessor);
        http.Response.StatusCode = isRefused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        http.Response.Headers.Vary = "Accept-Language";
        await SafeAnswer.PageAsync(http, HomePage.Of(view, PageLanguage.Of(http.Request), isRefused), PageStyle.Policy);
    }

    /// <summary>Sends what was typed into the form to the code's own address.</summary>
    public Task FindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var product = query["product"].ToString().Trim();
        if (!ScannedCode.TryCreate(
            product, query["lot"].ToString().Trim(), ScannedCode.Typed(query["serial"].ToString().Trim()), ScannedCode.IsDigits(product), out var code))
        {
            return HomeAsync(http, isRefused: true);
        }

        http.Response.Headers.Location = $"{code.Path}?lang={PageLanguage.Of(http.Request).Tag.Split('-')[0]}";
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }
}
