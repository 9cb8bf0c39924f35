namespace Traceability.Client;

/// <summary>Holds a lock file open. The operating system releases it when the process ends, however it ends.</summary>
internal sealed class WorkspaceLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private WorkspaceLock(FileStream file)
    {
        this.file = file;
    }

    /// <summary>The lock, or null when another holder has it.</summary>
    internal static WorkspaceLock? TryTake(string path)
    {
        try
        {
            return new WorkspaceLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>The lock, waiting up to 10 s for another holder to finish: for work that takes milliseconds.</summary>
    internal static async Task<WorkspaceLock> TakeAsync(string path, TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (time.GetElapsedTime(started) > TimeSpan.FromSeconds(10))
            {
                throw new WorkspaceFaultException(
                    "WORKSPACE_BUSY",
                    $"Another program holds {path}.",
                    "Wait for it to finish, or end it, and try again.");
            }

            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => file.Dispose();
}
