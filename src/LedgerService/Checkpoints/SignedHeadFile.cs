using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The newest checkpoint that was signed and told to anybody, in a file outside the database. At start the database
/// must hold it: one that does not is a restored backup or another ledger's, and signing on would fork the log.
/// </summary>
public sealed class SignedHeadFile(LedgerOptions options)
{
    /// <summary>Name within the data directory.</summary>
    public const string Name = "checkpoint";

    private readonly Lock turn = new();
    private ulong? newest;

    /// <summary>Where it is: in the data directory, unless the options say otherwise.</summary>
    public string Path { get; } =
        options.CheckpointFile.Length > 0 ? options.CheckpointFile : System.IO.Path.Combine(options.DataDirectory, Name);

    /// <summary>The kept note, or null when none was ever kept.</summary>
    public string? Read() => File.Exists(Path) ? File.ReadAllText(Path) : null;

    /// <summary>
    /// Keeps a note, on disk when it returns, unless a newer one is kept. A crash at any moment leaves the old file or the new one, whole.
    /// </summary>
    public Task KeepAsync(string note, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var size = SizeOf(note);

        // A kilobyte, whose way to the disk blocks anyway; the sequencer and the one who watches other services take turns.
        lock (turn)
        {
            newest ??= SizeOf(Read());
            if (size >= newest)
            {
                Write(note);
                newest = size;
            }
        }

        return Task.CompletedTask;
    }

    private static ulong SizeOf(string? note) =>
        note is not null && SignedNote.TryParse(note, out var parsed) && Checkpoint.TryParse(parsed.Text, out var checkpoint) ? checkpoint.Size : 0;

    private void Write(string note)
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
