using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>The newest signed checkpoint (C2SP tlog-tiles, "Checkpoints"), and the keys that sign it.</summary>
internal sealed class CheckpointPublication(LogReader log, LogKeys keys)
{
    private const string Text = "text/plain; charset=utf-8";

    /// <summary>Kept by caches for a moment only: it changes with every batch.</summary>
    public async Task CheckpointAsync(HttpContext http)
    {
        http.Response.ContentType = Text;
        http.Response.Headers.CacheControl = "public, max-age=2";
        await http.Response.WriteAsync(await log.CheckpointAsync(http.RequestAborted), http.RequestAborted);
    }

    /// <summary>Verifier keys (C2SP vkey), one a line. They are only as good as the way to here: compare them with a second source.</summary>
    public Task KeysAsync(HttpContext http)
    {
        http.Response.ContentType = Text;
        http.Response.Headers.CacheControl = "public, max-age=300";
        return http.Response.WriteAsync(string.Concat(keys.VerifierKeys.Select(key => key + "\n")), http.RequestAborted);
    }
}
