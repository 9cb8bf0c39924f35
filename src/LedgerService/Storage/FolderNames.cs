using System.Runtime.InteropServices;

namespace Traceability.LedgerService.Storage;

/// <summary>Puts the names in a folder on the disk: what was renamed is found under its new name after a loss of power.</summary>
internal static partial class FolderNames
{
    /// <summary>Returns when they are there. Windows keeps a journal of names by itself.</summary>
    /// <exception cref="IOException">The folder cannot be opened, or the disk refuses.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = OpenFolder(folder, flags: 0);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        var refused = SyncFolder(handle) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = CloseFolder(handle);
        if (refused)
        {
            throw new IOException($"The names in {folder} cannot be put on the disk: error {error}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFolder(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseFolder(int handle);
}
