using System.Runtime.InteropServices;

namespace Traceability.Client;

/// <summary>Makes the names in a folder durable, which .NET has no call for: open, fsync, close (POSIX).</summary>
internal static partial class FolderSync
{
    /// <summary>Returns when the folder's entries are on the disk. Windows journals names by itself: nothing is done there.</summary>
    internal static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int readOnly = 0;
        var descriptor = Open(folder, readOnly);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open the folder {folder}: error {Marshal.GetLastPInvokeError()}.");
        }

        try
        {
            if (Sync(descriptor) != 0)
            {
                throw new IOException($"Cannot flush the folder {folder}: error {Marshal.GetLastPInvokeError()}.");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
