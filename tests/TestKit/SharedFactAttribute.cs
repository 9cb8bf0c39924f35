using Xunit;

namespace Traceability.TestKit;

/// <summary>A fact that needs shared files, and is reported as skipped, with their names, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <param name="relatives">Files or folders below the shared root (see <see cref="SharedFile"/>).</param>
    public SharedFactAttribute(params string[] relatives)
    {
        Skip = SharedFile.ReasonToSkip(relatives);
    }
}
