namespace Traceability.TestKit;

/// <summary>
/// The outside test material (published vectors, standards) that is read in place and never committed.
/// </summary>
/// <remarks>
/// The root is the environment variable <c>TRACEABILITY_SHARED</c>; without it, the folder <c>shared</c> beside the
/// project root, which is the nearest parent of the test assembly that holds <c>Traceability.sln</c>.
/// </remarks>
public static class SharedFile
{
    private const string RootVariable = "TRACEABILITY_SHARED";

    private static readonly string? Root = FindRoot();

    /// <summary>Absolute path of a shared file or folder.</summary>
    /// <param name="relative">Path below the shared root, with forward slashes.</param>
    /// <exception cref="DirectoryNotFoundException">There is no shared root; ask <see cref="Exists"/> first.</exception>
    public static string Path(string relative) =>
        System.IO.Path.Combine(
            Root ?? throw new DirectoryNotFoundException($"Set {RootVariable}, or run from within the project."),
            relative);

    /// <summary>Whether that file or folder is on this machine.</summary>
    public static bool Exists(string relative) =>
        Root is not null && System.IO.Path.Exists(System.IO.Path.Combine(Root, relative));

    /// <summary>Why a test that needs these files is skipped, or null when all of them are there.</summary>
    internal static string? ReasonToSkip(IEnumerable<string> relatives)
    {
        var missing = relatives.Where(relative => !Exists(relative)).ToArray();
        return missing.Length == 0
            ? null
            : $"Not found under {RootVariable} ({Root ?? "unset"}): {string.Join(", ", missing)}";
    }

    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } named)
        {
            return System.IO.Path.GetFullPath(named);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Traceability.sln")))
            {
                return System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared"));
            }
        }

        return null;
    }
}
