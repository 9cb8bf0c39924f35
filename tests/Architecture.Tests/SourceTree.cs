namespace Traceability.Architecture.Tests;

/// <summary>The project's own files: what git tracks, and what is new and not ignored.</summary>
/// <param name="Root">Absolute path of the folder that holds Traceability.sln.</param>
/// <param name="Files">All text files, in order of path.</param>
public sealed record SourceTree(string Root, IReadOnlyList<SourceFile> Files)
{
    /// <summary>The tree that this test was built from.</summary>
    public static SourceTree OfThisProject { get; } = Read();

    private static SourceTree Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Traceability.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Traceability.sln is in no parent folder of the test.");
        }

        var root = folder.FullName;
        return new SourceTree(
            root,
            [.. List(root).Order(StringComparer.Ordinal)
                .Where(path => File.Exists(Path.Combine(root, path)))
                .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(root, path))))
                .Where(file => !file.Text.Contains('\0', StringComparison.Ordinal))]);
    }

    private static string[] List(string root)
    {
        var output = Tool.Run(root, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
