using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>Hash tiles (C2SP tlog-tiles). Each has one path; any other spelling of it is not found.</summary>
internal sealed class TilePublication(TileReader tiles)
{
    // A partial tile's bytes never change either; but it goes out of use with the next batch.
    private const string Passing = "public, max-age=60, immutable";

    public Task AnswerAsync(HttpContext http) =>
        TileId.TryParse(Answer.PathOf(http), out var tile) && tile.Index <= long.MaxValue && tiles.Find(tile) is { } hashes
            ? Answer.SendAsync(http, hashes, Answer.Bytes, tile.IsFull ? Answer.Immutable : Passing)
            : Answer.NotFound(http);
}
