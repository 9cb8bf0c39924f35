namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The newest checkpoint that was signed and told to anybody, in a file outside the database. At start the database
/// must hold it: one that does not is a restored backup or another ledger's, and signing on would fork the log.
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

    /// <summary>Keeps a note, on disk when it returns. A crash at any moment leaves the old file or the new one, whole.</summary>
    public async Task KeepAsync(string note, CancellationToken cancellation)
    {
        var next = Path + ".next";
        await using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(note), cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path, overwrite: true);
    }
}
