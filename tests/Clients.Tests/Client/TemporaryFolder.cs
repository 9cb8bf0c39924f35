namespace Traceability.Clients.Tests.Client;

/// <summary>A folder of one test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("traceability-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
