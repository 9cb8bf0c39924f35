namespace Traceability.Client;

internal static class PrivateFolder
{
    /// <summary>Makes the folder, open to its owner only, when it is not there.</summary>
    internal static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
