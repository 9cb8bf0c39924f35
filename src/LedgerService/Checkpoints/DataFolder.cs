namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The data directory, held by this service alone for as long as it runs: two services on one embedded database, or with one file of
/// the newest checkpoint, would each believe to be the only writer. The operating system gives the lock back, whatever ends the process.
/// Operator's commands do not take it: they may run beside a service.
/// </summary>
internal sealed class DataFolder(LedgerOptions options) : IDisposable
{
    /// <summary>Name of the locked file within the directory. It stays, empty.</summary>
    public const string LockName = "service.lock";

    private FileStream? held;

    /// <summary>Takes it. Where there is none, and no ledger is to be begun, there is nothing to hold.</summary>
    /// <exception cref="LedgerRefusedToStartException">Another service has it, or it cannot be used.</exception>
    public void Hold()
    {
        if (!options.Create && !Directory.Exists(options.DataDirectory) && !File.Exists(options.DataDirectory))
        {
            return;
        }

        try
        {
            LedgerOpening.PrivateFolder(options.DataDirectory);
            held ??= new FileStream(Path.Combine(options.DataDirectory, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(options.DataDirectory, LockName)))
        {
            throw new LedgerRefusedToStartException(
                "Another service runs on this data directory. Stop it, or give this one a directory of its own (--Ledger:DataDirectory).",
                StartRefusal.FolderInUse);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerRefusedToStartException(
                $"The data directory cannot be used: {fault.Message} Give its path and its owner's rights to the service's account.",
                StartRefusal.FolderUnusable);
        }
    }

    public void Dispose() => held?.Dispose();
}
