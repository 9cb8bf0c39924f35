using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;
using Traceability.State.V1;

namespace Traceability.LedgerService.Resolution;

/// <summary>
/// What a stranger may know of a product without a pack in hand: its name, and who labels it. Its lots are not listed: how many
/// there are tells how much is made, and who has a pack reads its lot off it.
/// </summary>
internal sealed class ProductPages(CustodyRecords records, LabelLinks links)
{
    public async Task AnswerAsync(HttpContext http, ScannedCode product)
    {
        var path = ProductRoutes.PathOf(product.Product, product.IsGtin);
        if (http.Request.QueryString.HasValue && LinkTypes.Known(http.Request.Query["linkType"].ToString()) is "gs1:pip" or "gs1:defaultLink")
        {
            await SafeAnswer.RedirectAsync(http, path);
            return;
        }

        var pointer = await records.FindAsync(StateKey.ProductId(product.Product), PointerRecord.Parser, http.RequestAborted);
        var batch = pointer is null
            ? null
            : await records.FindAsync(StateKey.LabelBatch(IdOf(pointer.StatementId)), LabelBatchRecord.Parser, http.RequestAborted);
        if (batch is null)
        {
            await SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "No labels were issued here for this product.");
            return;
        }

        http.Response.Headers.Vary = "Accept, Accept-Language";
        http.Response.Headers.Link = $"<{path}?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"";
        if (ScanFormats.Of(http.Request) == ScanFormat.Html)
        {
            var issuer = await records.FindAsync(StateKey.Party(IdOf(batch.Issuer)), PartyRecord.Parser, http.RequestAborted);
            await SafeAnswer.PageAsync(
                http,
                ProductPage.Of(product.Product, batch.Batch.ProductName, issuer?.Name ?? "", path, PageLanguage.Of(http.Request)),
                PageStyle.Policy);
            return;
        }

        await SafeAnswer.BytesAsync(http, "application/linkset+json", LinkSet.OfProduct(batch.Batch.ProductName, path, links));
    }

    private static StatementId IdOf(Google.Protobuf.ByteString field) => StatementId.TryFromBytes(field.Span, out var id) ? id : default;
}
