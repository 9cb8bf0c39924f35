using Microsoft.AspNetCore.Http.Features;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>Hash tiles and entry bundles (C2SP tlog-tiles). Each has one path; any other spelling of it is not found.</summary>
internal sealed class TilePublication(TileReader tiles, LogReader log)
{
    // A tile's bytes never change, partial ones neither; but partial ones go out of use with the next batch.
    private const string Immutable = "public, max-age=31536000, immutable";
    // No cache between may give to others what one caller may read.
    private const string Private = "private, no-store";

    private const string Passing = "public, max-age=60, immutable";

    public Task TileAsync(HttpContext http) => TileId.TryParse(PathOf(http), out var tile)
        ? TileAsync(http, tile)
        : Refuse(http, StatusCodes.Status404NotFound);

    /// <summary>Whole entries: only behind the gate (docs/access.md).</summary>
    public Task EntriesAsync(HttpContext http) => EntryBundleId.TryParse(PathOf(http), out var bundle)
        ? BundleAsync(http, bundle)
        : Refuse(http, StatusCodes.Status404NotFound);

    // As it was sent: a percent-encoded or padded spelling would be a second path of the same tile.
    private static ReadOnlySpan<char> PathOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.Length is >= 2 and <= 64 ? target.AsSpan(1) : [];
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext http, byte[] content, string caching)
    {
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = content.Length;
        http.Response.Headers.CacheControl = caching;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private Task TileAsync(HttpContext http, TileId tile) =>
        tile.Index <= long.MaxValue && tiles.Find(tile) is { } hashes
            ? SendAsync(http, hashes, tile.IsFull ? Immutable : Passing)
            : Refuse(http, StatusCodes.Status404NotFound);

    private async Task BundleAsync(HttpContext http, EntryBundleId bundle)
    {
        var first = (UInt128)bundle.Index * TileId.FullWidth;
        var size = (await log.HeadAsync(http.RequestAborted)).Size;
        if (first + (uint)bundle.Width > size)
        {
            await Refuse(http, StatusCodes.Status404NotFound);
            return;
        }

        var rows = await log.EntriesAsync((ulong)first, bundle.Width, http.RequestAborted);
        await SendAsync(http, EntryBundle.Write([.. rows.Select(row => (ReadOnlyMemory<byte>)row.Leaf)]), Private);
    }
}
