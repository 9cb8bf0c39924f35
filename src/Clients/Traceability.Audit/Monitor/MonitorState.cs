using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Audit.Monitor;

/// <summary>
/// What a monitor keeps of one log: the largest checkpoint it found consistent, and evidence. A file appears whole or not at all,
/// and is on disk before the monitor speaks of it.
/// </summary>
internal sealed class MonitorState
{
    private const int MaxNote = 65_536;

    private readonly string folder;

    public MonitorState(string stateFolder, string origin)
    {
        folder = Path.Combine(stateFolder, WitnessPath.OriginHash(origin));
        Directory.CreateDirectory(folder);
    }

    private string Remembered => Path.Combine(folder, "checkpoint");

    /// <summary>The checkpoint that is remembered, with its note; null before the first.</summary>
    /// <exception cref="MonitorException">STATE_DAMAGED.</exception>
    public SeenCheckpoint? Read(CheckpointVerifier verifier)
    {
        if (!File.Exists(Remembered))
        {
            return null;
        }

        return new FileInfo(Remembered).Length <= MaxNote && SeenCheckpoint.TryOpen(File.ReadAllBytes(Remembered), verifier) is { } seen
            ? seen
            : throw new MonitorException(
                "STATE_DAMAGED",
                $"The remembered checkpoint {Remembered} cannot be read, or is not signed by the keys given.",
                "Restore it from a copy. Removing it forgets what was seen, and with it the power to notice a fork.");
    }

    /// <summary>Remembers a checkpoint.</summary>
    public void Keep(SeenCheckpoint seen) => Write(Remembered, seen.Note);

    /// <summary>Keeps evidence, and returns where. The same evidence has the same file.</summary>
    public string Keep(ForkEvidence evidence)
    {
        var text = evidence.ToString();
        var digest = Hash.Sha256(Encoding.UTF8.GetBytes(text)).ToHex()[..16];
        var path = Path.Combine(folder, $"fork-{evidence.Older.Size}-{evidence.Newer.Size}-{digest}.evidence");
        if (!File.Exists(path))
        {
            Write(path, text);
        }

        return path;
    }

    private static void Write(string path, string text)
    {
        using (var file = new FileStream(path + ".next", FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".next", path, overwrite: true);
    }
}
