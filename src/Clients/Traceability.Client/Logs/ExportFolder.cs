using System.Text;

namespace Traceability.Client;

/// <summary>
/// A folder with the paths of the public read side. A file appears whole or not at all; what was put in is on the disk once
/// <see cref="Flush"/> returns.
/// </summary>
internal sealed class ExportFolder
{
    private readonly DurableFiles files;
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    internal ExportFolder(string path, DurableFiles files)
    {
        Path = System.IO.Path.GetFullPath(path);
        this.files = files;
        Make(Path);
    }

    internal string Path { get; }

    /// <summary>The bytes at one of the read side's paths, or null when there is none of at most that length.</summary>
    internal byte[]? TryRead(string path, int maxBytes) => DurableFiles.TryRead(At(path), maxBytes);

    /// <summary>Puts a file in place.</summary>
    internal void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = At(path);
        var folder = System.IO.Path.GetDirectoryName(target)!;
        Make(folder);
        files.Write(target, content);
        changed.Add(folder);
    }

    internal void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Takes a file away, and its folder when it was the last one in it.</summary>
    internal void Delete(string path)
    {
        var target = At(path);
        if (File.Exists(target))
        {
            files.Delete(target);
            var folder = System.IO.Path.GetDirectoryName(target)!;
            if (folder.EndsWith(".p", StringComparison.Ordinal) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
                changed.Remove(folder);
            }
        }
    }

    /// <summary>Returns when every name that was changed is on the disk.</summary>
    internal void Flush()
    {
        foreach (var folder in changed)
        {
            files.FlushFolder(folder);
        }

        changed.Clear();
    }

    private string At(string path) => System.IO.Path.Combine([Path, .. path.Split('/')]);

    // A folder's own name stands in its parent.
    private void Make(string folder)
    {
        if (!Directory.Exists(folder) && System.IO.Path.GetDirectoryName(folder) is { } parent)
        {
            Make(parent);
            Directory.CreateDirectory(folder);
            changed.Add(parent);
        }
    }
}
