using Microsoft.AspNetCore.Http.Features;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>Hash tiles and entry bundles (C2SP tlog-tiles). Each has one path; any other spelling of it is not found.</summary>
internal sealed class TilePublication(TileReader tiles, LogReader log)
{
    // A tile's bytes never change, partial ones neither; but partial ones go out of use with the next batch.
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Passing = "public, max-age=60, immutable";

    public Task AnswerAsync(HttpContext http)
    {
        // As it was sent: a percent-encoded or padded spelling would be a second path of the same tile.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Length < 2 || target.Length > 64)
        {
            return Refuse(http, StatusCodes.Status404NotFound);
        }

        if (TileId.TryParse(target.AsSpan(1), out var tile))
        {
            return TileAsync(http, tile);
        }

        return EntryBundleId.TryParse(target.AsSpan(1), out var bundle)
            ? BundleAsync(http, bundle)
            : Refuse(http, StatusCodes.Status404NotFound);
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext http, byte[] content, bool isFull)
    {
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = content.Length;
        http.Response.Headers.CacheControl = isFull ? Immutable : Passing;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private Task TileAsync(HttpContext http, TileId tile) =>
        tile.Index <= long.MaxValue && tiles.Find(tile) is { } hashes
            ? SendAsync(http, hashes, tile.IsFull)
            : Refuse(http, StatusCodes.Status404NotFound);

    private async Task BundleAsync(HttpContext http, EntryBundleId bundle)
    {
        if (!EntryReaders.Include(http.Connection.RemoteIpAddress))
        {
            await Refuse(http, StatusCodes.Status403Forbidden);
            return;
        }

        var first = (UInt128)bundle.Index * TileId.FullWidth;
        var size = (await log.HeadAsync(http.RequestAborted)).Size;
        if (first + (uint)bundle.Width > size)
        {
            await Refuse(http, StatusCodes.Status404NotFound);
            return;
        }

        var rows = await log.EntriesAsync((ulong)first, bundle.Width, http.RequestAborted);
        await SendAsync(
            http, EntryBundle.Write([.. rows.Select(row => (ReadOnlyMemory<byte>)row.Leaf)]), bundle.Width == TileId.FullWidth);
    }
}
