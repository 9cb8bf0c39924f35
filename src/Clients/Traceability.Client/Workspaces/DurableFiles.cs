namespace Traceability.Client;

/// <summary>
/// The only place of the client that changes files. A file appears whole or not at all: temporary name, flush to disk,
/// rename, flush of the folder. What a crash can leave is a file that ends in <see cref="TemporarySuffix"/>, which every reader skips.
/// </summary>
internal sealed class DurableFiles
{
    internal const string TemporarySuffix = ".tmp";

    private readonly Action<string>? beforeStep;

    /// <param name="beforeStep">Called with the name of each single file operation before it is done; tests stop there.</param>
    internal DurableFiles(Action<string>? beforeStep = null)
    {
        this.beforeStep = beforeStep;
    }

    /// <summary>Writes or replaces a file; durable on return, except its name, which <see cref="FlushFolder"/> makes durable.</summary>
    internal void Write(string path, ReadOnlySpan<byte> content, UnixFileMode? mode = null)
    {
        var temporary = path + TemporarySuffix;
        beforeStep?.Invoke("create");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            // A left-over of a crash keeps its own, perhaps wider, mode.
            File.Delete(temporary);
            options.UnixCreateMode = mode;
        }

        using (var stream = new FileStream(temporary, options))
        {
            var half = content.Length / 2;
            stream.Write(content[..half]);
            stream.Flush();
            beforeStep?.Invoke("write");
            stream.Write(content[half..]);
            beforeStep?.Invoke("flush");
            stream.Flush(flushToDisk: true);
        }

        beforeStep?.Invoke("rename");
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Moves a file to another folder of the workspace in one step.</summary>
    internal void Move(string from, string to)
    {
        beforeStep?.Invoke("move");
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    internal void Delete(string path)
    {
        beforeStep?.Invoke("delete");
        File.Delete(path);
    }

    /// <summary>Makes the names in the folder durable.</summary>
    internal void FlushFolder(string folder)
    {
        beforeStep?.Invoke("flush folder");
        FolderSync.Flush(folder);
    }

    /// <summary>The bytes of a file, or null when there is none or it is longer than the limit.</summary>
    internal static byte[]? TryRead(string path, int maxBytes)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > maxBytes)
            {
                return null;
            }

            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return null;
        }
    }
}
