namespace Traceability.LedgerService.Storage;

/// <summary>
/// Those of this process who write to the store take turns. The embedded database lets one write at a time and makes the others
/// look again after a pause; a short write would else wait for many batches, and a batch for the pause.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    /// <summary>The turn, until it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        return new Turn(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
