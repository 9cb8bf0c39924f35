namespace Traceability.Audit;

/// <summary>
/// Where a log is read from: its files by their paths (docs/formats/tiles.md), the same from a service and from an export. An
/// implementation MUST answer null only for what is not there, MUST throw <see cref="SourceFaultException"/> when it cannot tell and for
/// more bytes than it was asked for at most, and is used by several threads at once.
/// </summary>
public interface ILogSource : IDisposable
{
    /// <summary>The bytes behind a path, without a leading slash; null when there is nothing.</summary>
    /// <param name="path">As the log spells it.</param>
    /// <param name="most">Most bytes that are taken.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<byte[]?> ReadAsync(string path, int most, CancellationToken cancellation);

    /// <summary>The same as a stream, for what is too long to be held; null when there is nothing.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellation);
}
