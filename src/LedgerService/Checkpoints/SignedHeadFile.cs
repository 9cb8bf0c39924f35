namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The newest checkpoint that may have been shown to anybody, in a file outside the database. At start the database
/// must hold it: one that does not is a restored backup or another ledger's, and signing on would fork the log. While the service
/// runs, <see cref="ShownHistory"/> alone writes it.
/// </summary>
public sealed class SignedHeadFile(LedgerOptions options)
{
    /// <summary>Name within the data directory.</summary>
    public const string Name = "checkpoint";

    /// <summary>Where it is: in the data directory, unless the options say otherwise.</summary>
    public string Path { get; } =
        options.CheckpointFile.Length > 0 ? options.CheckpointFile : System.IO.Path.Combine(options.DataDirectory, Name);

    /// <summary>The kept note, or null when none was ever kept.</summary>
    public string? Read() => File.Exists(Path) ? File.ReadAllText(Path) : null;

    /// <summary>Keeps a note, on disk when it returns, in place of the one before. A crash at any moment leaves the old file or the new one, whole.</summary>
    /// <exception cref="IOException">The disk is full or away.</exception>
    public void Keep(string note)
    {
        var next = Path + ".next";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(note));
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path, overwrite: true);
    }
}
