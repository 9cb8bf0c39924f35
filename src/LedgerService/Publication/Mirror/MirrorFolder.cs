using System.Text;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Publication;

/// <summary>
/// The mirror's files: the read side's paths below one folder. A file appears whole or not at all; what was put in is on the
/// disk once <see cref="Flush"/> returns.
/// </summary>
internal sealed class MirrorFolder(string root)
{
    private const string Unfinished = ".next";

    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    public string? ReadText(string path) => File.Exists(At(path)) ? File.ReadAllText(At(path)) : null;

    public bool Has(string path) => File.Exists(At(path));

    public void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Puts a file in place, unless it is there already as it should be: after a crash most are.</summary>
    public void Write(string path, byte[] content)
    {
        var target = At(path);
        var file = new FileInfo(target);
        if (file.Exists && file.Length == content.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
        {
            return;
        }

        var folder = Path.GetDirectoryName(target)!;
        Make(folder);
        using (var stream = new FileStream(target + Unfinished, FileMode.Create, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(target + Unfinished, target, overwrite: true);
        changed.Add(folder);
    }

    /// <summary>Takes away the partial forms of a tile that is full now.</summary>
    public void DeletePartials(string path)
    {
        if (Directory.Exists(At(path) + ".p"))
        {
            Directory.Delete(At(path) + ".p", recursive: true);
        }
    }

    /// <summary>Returns when every name that was changed is on the disk.</summary>
    public void Flush()
    {
        foreach (var folder in changed)
        {
            FolderNames.Flush(folder);
        }

        changed.Clear();
    }

    private string At(string path) => Path.Combine([Root, .. path.Split('/')]);

    // A folder's own name stands in its parent.
    private void Make(string folder)
    {
        if (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            Make(parent);
            Directory.CreateDirectory(folder);
            changed.Add(parent);
        }
    }
}
