namespace Traceability.Audit;

/// <summary>A folder of static files under the log's own paths, as `trace export` writes it.</summary>
public sealed class FolderSource(string folder) : ILogSource
{
    private readonly string root = Path.GetFullPath(folder);

    /// <inheritdoc/>
    /// <remarks>A read of a local file is short: handing it to another thread and back costs more.</remarks>
    public Task<byte[]?> ReadAsync(string path, int most, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var file = new FileInfo(PathOf(path));
        if (!file.Exists)
        {
            return Task.FromResult<byte[]?>(null);
        }

        return file.Length <= most
            ? Task.FromResult<byte[]?>(File.ReadAllBytes(file.FullName))
            : throw SourceFaultException.TooLong(path, most);
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation)
    {
        var file = PathOf(path);
        return Task.FromResult<Stream?>(File.Exists(file) ? File.OpenRead(file) : null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept open.
    }

    private string PathOf(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
