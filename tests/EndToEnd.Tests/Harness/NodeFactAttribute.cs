using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A fact that a stranger's program of tests/Node takes part in, and is skipped, visibly, where its packages are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        Skip = Directory.Exists(Path.Combine(Folder, "node_modules")) ? null : $"No packages in {Folder}: npm --prefix tests/Node ci --ignore-scripts";
    }

    public static string Folder { get; } = Path.Combine(Project.Root, "tests", "Node");
}
