using System.Text;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>
/// Remembers the newest checkpoint seen and holds every other against it, so that a ledger which shows different
/// histories to different people, or at different times, is caught with both of its signatures. What is remembered only
/// ever grows, over crashes and between processes.
/// </summary>
public sealed class CheckpointMemory
{
    private const int MaxNoteBytes = 64 * 1024;
    private const int MaxKnown = 4096;

    private readonly NoteReader reader;
    private readonly EvidenceFolder evidence;
    private readonly string path;
    private readonly TimeProvider time;
    private readonly DurableFiles files;

    // Checkpoints already held against the remembered one: receipts of one batch share a checkpoint and its check.
    private readonly HashSet<(ulong Size, Hash Root)> known = [];
    private readonly Lock knownGuard = new();

    private CheckpointMemory(string folder, NoteReader reader, TimeProvider time, DurableFiles files)
    {
        path = Path.Combine(folder, "checkpoint");
        evidence = new EvidenceFolder(Path.Combine(folder, "evidence"), files);
        this.reader = reader;
        this.time = time;
        this.files = files;
    }

    /// <summary>The newest checkpoint seen, by any process of the workspace; null before the first.</summary>
    /// <exception cref="WorkspaceFaultException">CHECKPOINT_DAMAGED.</exception>
    public RememberedCheckpoint? Remembered
    {
        get
        {
            var content = DurableFiles.TryRead(path, MaxNoteBytes);
            if (content is null)
            {
                return File.Exists(path) ? throw Damaged() : null;
            }

            return reader.TryRead(Encoding.UTF8.GetString(content), out _) ?? throw Damaged();
        }
    }

    /// <summary>Folder of the proofs that the ledger forked; nothing is sent while it holds anything.</summary>
    public string EvidencePath => evidence.Path;

    /// <summary>Throws when proof of a fork lies in the workspace.</summary>
    /// <exception cref="ForkDetectedException">It does.</exception>
    public void EnsureNoFork() => evidence.EnsureEmpty();

    /// <summary>Checks a signed note and holds it against the remembered one; remembers it when it is newer.</summary>
    /// <param name="note">As received.</param>
    /// <param name="consistency">Fetches the one proof that may be needed.</param>
    /// <param name="cancellation">Ends the wait; nothing is remembered then.</param>
    /// <exception cref="UnprovenAnswerException">Not signed by a pinned key, or the ledger cannot prove that it goes with what was seen.</exception>
    /// <exception cref="ForkDetectedException">Both cannot be true; the evidence was written.</exception>
    public async Task<RememberedCheckpoint> AcceptAsync(
        string note, ConsistencySource consistency, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(consistency);
        EnsureNoFork();
        var shown = reader.TryRead(note, out var fault) ?? throw new UnprovenAnswerException(
            $"The ledger showed a checkpoint that the pinned keys do not vouch for ({fault}).");
        if (IsKnown(shown))
        {
            return shown;
        }

        // One process at a time: what is remembered must not go back when two learn of growth at once.
        using var held = await WorkspaceLock.TakeAsync(path + ".lock", time, cancellation);
        var remembered = Remembered;
        if (remembered is null)
        {
            Remember(shown);
        }
        else
        {
            await CompareAsync(remembered, shown, consistency, cancellation);
            if (shown.Size > remembered.Size)
            {
                Remember(shown);
            }
        }

        SetKnown(shown);
        return shown;
    }

    internal static CheckpointMemory Open(string folder, LedgerProfile profile, TimeProvider time, DurableFiles files) =>
        new(folder, NoteReader.For(profile), time, files);

    private async Task CompareAsync(
        RememberedCheckpoint remembered, RememberedCheckpoint shown, ConsistencySource consistency, CancellationToken cancellation)
    {
        if (remembered.Size == shown.Size)
        {
            if (remembered.Root != shown.Root)
            {
                throw evidence.Record(remembered, shown, []);
            }

            return;
        }

        var (older, newer) = remembered.Size < shown.Size ? (remembered, shown) : (shown, remembered);
        if (older.Size == 0)
        {
            // Every tree begins with the empty one (RFC 6962 section 2.1.2 proves from 1 on).
            if (older.Root != TreeHasher.Empty)
            {
                throw new UnprovenAnswerException("The ledger signed an empty tree with a root that is not the empty one.");
            }

            return;
        }

        var proof = await consistency(older.Size, newer.Size, cancellation) ?? throw new UnprovenAnswerException(
            $"The ledger showed a tree of {shown.Size} entries and cannot prove that it goes with the {remembered.Size} seen before.");
        if (!ConsistencyProof.Verify(older.Size, older.Root, newer.Size, newer.Root, [.. proof]))
        {
            throw evidence.Record(remembered, shown, proof);
        }
    }

    private void Remember(RememberedCheckpoint shown)
    {
        files.Write(path, Encoding.UTF8.GetBytes(shown.Note));
        files.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private bool IsKnown(RememberedCheckpoint shown)
    {
        lock (knownGuard)
        {
            return known.Contains((shown.Size, shown.Root));
        }
    }

    private void SetKnown(RememberedCheckpoint shown)
    {
        lock (knownGuard)
        {
            if (known.Count >= MaxKnown)
            {
                known.Clear();
            }

            known.Add((shown.Size, shown.Root));
        }
    }

    private WorkspaceFaultException Damaged() => new(
        "CHECKPOINT_DAMAGED",
        $"The remembered checkpoint {path} cannot be read, or is not signed by the pinned keys.",
        "Restore it from a copy. Removing it forgets what was seen, and with it the power to notice a fork.");
}
