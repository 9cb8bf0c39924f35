using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>The newest signed checkpoint (C2SP tlog-tiles, "Checkpoints"), those before it, and the keys that sign them.</summary>
internal sealed class CheckpointPublication(LogReader log, LogKeys keys)
{
    // Kept by caches for a moment only: it changes with every batch.
    private const string Moment = "public, max-age=2";

    public async Task CheckpointAsync(HttpContext http)
    {
        if (Answer.PathOf(http) is not "checkpoint")
        {
            await Answer.NotFound(http);
            return;
        }

        await SendAsync(http, await log.CheckpointAsync(http.RequestAborted), Moment);
    }

    /// <summary>
    /// The signed checkpoints of 256 sizes, none above the one that is shown: what is not witnessed yet is nobody's. A page never
    /// changes once that one lies beyond it.
    /// </summary>
    public async Task PageAsync(HttpContext http)
    {
        var shown = SignedCheckpoint.Read(await log.CheckpointAsync(http.RequestAborted)).Size;
        if (!CheckpointPage.TryParsePath(Answer.PathOf(http), out var index) || (UInt128)index * TileId.FullWidth >= shown)
        {
            await Answer.NotFound(http);
            return;
        }

        var page = CheckpointPage.Write(await log.CheckpointsAsync(index, shown, http.RequestAborted));
        await SendAsync(http, page, (UInt128)(index + 1) * TileId.FullWidth < shown ? Answer.Immutable : Moment);
    }

    /// <summary>The signed list of verifier keys (C2SP vkey), one a line. They are only as good as the way to here: compare them with a second source.</summary>
    public Task KeysAsync(HttpContext http) => Answer.PathOf(http) is "log-keys"
        ? SendAsync(http, keys.SignedList, "public, max-age=300")
        : Answer.NotFound(http);

    private static Task SendAsync(HttpContext http, string text, string caching) =>
        Answer.SendAsync(http, Encoding.UTF8.GetBytes(text), Answer.Text, caching);
}
