using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>Hash tiles (C2SP tlog-tiles). Each has one path; any other spelling of it is not found.</summary>
internal sealed class TilePublication(TileReader tiles)
{
    // A partial tile's bytes never change either; but it goes out of use with the next batch.
    private const string Passing = "public, max-age=60, immutable";

    public async Task AnswerAsync(HttpContext http)
    {
        var hashes = TileId.TryParse(Answer.PathOf(http), out var tile) && tile.Index <= long.MaxValue
            ? await tiles.FindAsync(tile, http.RequestAborted)
            : null;
        await (hashes is null ? Answer.NotFound(http) : Answer.SendAsync(http, hashes, Answer.Bytes, tile.IsFull ? Answer.Immutable : Passing));
    }
}
