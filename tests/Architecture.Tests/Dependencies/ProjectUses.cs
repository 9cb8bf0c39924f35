using System.Xml.Linq;

namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>Reads which project references which, by their folders below the root.</summary>
internal static class ProjectUses
{
    public static IReadOnlyList<Dependency> Of(SourceTree tree) =>
        [.. from file in tree.Files
            where file.Path.EndsWith(".csproj", StringComparison.Ordinal)
            let folder = Path.GetDirectoryName(file.Path)!
            from reference in XDocument.Parse(file.Text).Descendants("ProjectReference")

            // Built beforehand to be started as a program; nothing of it can be called.
            where (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
            let target = reference.Attribute("Include")!.Value
            let path = Path.GetRelativePath(tree.Root, Path.Combine(tree.Root, folder, target))
            select new Dependency(folder, Path.GetDirectoryName(path)!)];
}
