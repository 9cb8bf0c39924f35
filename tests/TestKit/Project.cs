namespace Traceability.TestKit;

/// <summary>The project's own files, read in place.</summary>
public static class Project
{
    /// <summary>Folder that holds <c>Traceability.sln</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests do not run from within the project.</exception>
    public static string Root { get; } = FindRoot();

    /// <summary>Where a file is, by its path from the root.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Text of a file, by its path from the root.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Traceability.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Run the tests from within the project.");
    }
}
