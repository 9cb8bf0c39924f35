using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>Checks signed checkpoints by the pinned keys. Safe for use by many threads.</summary>
internal sealed class NoteJudge(string origin, IReadOnlyList<LogKey> keys)
{
    private const string Gap = "\n\n";

    private readonly HashSet<uint> unnamed = [];

    /// <summary>Keys of the log that sign its published checkpoint, and that nobody named: their lines cannot be checked.</summary>
    public IEnumerable<string> Unnamed => unnamed.Select(hash => $"{origin}+{hash:x8}");

    /// <summary>
    /// Takes note of keys beside the named ones. One of a pair is enough to know the log; a line of a key that the published checkpoint
    /// does not have is one that was changed. Before any page is judged.
    /// </summary>
    public void Meet(string published)
    {
        if (SignedNote.TryParse(published, out var note))
        {
            var known = keys.Select(key => key.Key.KeyHash).ToHashSet();
            unnamed.UnionWith(note.Signatures.Where(line => line.Name == origin && !known.Contains(line.KeyHash)).Select(line => line.KeyHash));
        }
    }

    /// <summary>The notes of a page (docs/formats/tiles.md). Where one cannot be read, its neighbours still are.</summary>
    public IReadOnlyList<JudgedNote> JudgePage(ulong index, byte[] page)
    {
        var judged = new List<JudgedNote>();
        var (before, text) = (index * TileId.FullWidth, Encoding.UTF8.GetString(page));
        for (var place = 1; text.Length > 0; place++)
        {
            // A checkpoint's text has no empty line: the first is within the note, the second behind it.
            var inner = text.IndexOf(Gap, StringComparison.Ordinal);
            var end = inner < 0 ? -1 : text.IndexOf(Gap, inner + Gap.Length, StringComparison.Ordinal);
            var note = end < 0 ? text : text[..(end + 1)];
            var one = JudgeStored(note, $"checkpoint {place} of {CheckpointPage.PathOf(index)}");
            if (one.Checkpoint is { } told && (told.Size <= before || CheckpointPage.IndexOf(told.Size) != index))
            {
                one = one with { Checkpoint = null, Fault = "it is not where a checkpoint of its size belongs" };
            }

            judged.Add(one);
            before = one.Checkpoint?.Size ?? before;

            // A byte may have joined it with its neighbour: what follows is looked for by how a checkpoint begins.
            end = one.Fault is null ? end : text.IndexOf($"{Gap}{origin}\n", StringComparison.Ordinal);
            text = end < 0 ? "" : text[(end + Gap.Length)..];
        }

        return judged;
    }

    /// <summary>A checkpoint as it is published: signed by a pinned key; lines of others, as witnesses', say nothing.</summary>
    /// <param name="note">The signed note.</param>
    /// <param name="name">What to call it when it does not tell its size.</param>
    public JudgedNote Judge(string note, string name)
    {
        var said = SaidBy(note);
        var where = said is null ? name : $"checkpoint of size {said.Size}";
        var fault = new CheckpointVerifier(origin, keys).TryOpen(note, out Checkpoint? checkpoint, out var why) ? null : Sentence(why);
        return new JudgedNote(where, checkpoint, fault);
    }

    /// <summary>What a note says, whether it is to be believed or not; null when it cannot be read.</summary>
    public static Checkpoint? SaidBy(string note)
    {
        var end = note.IndexOf(Gap, StringComparison.Ordinal);
        return end >= 0 && Checkpoint.TryParse(note[..(end + 1)], out var said) ? said : null;
    }

    // The log's own lines and no others: one that nobody knows is one that was changed.
    private JudgedNote JudgeStored(string text, string name)
    {
        var judged = Judge(text, name);
        if (judged.Checkpoint is null || !SignedNote.TryParse(text, out var note))
        {
            return judged;
        }

        var verified = note.Verify([.. keys.Select(key => key.Key)]);
        var passedOver = verified.Unverified.Where(line => line.Name == origin && unnamed.Contains(line.KeyHash)).DistinctBy(line => line.KeyHash).ToArray();
        var strange = verified.Unverified.Except(passedOver).FirstOrDefault()?.Name;
        return strange is null && verified.Verified.Count + passedOver.Length == note.Signatures.Count
            ? judged
            : judged with { Fault = $"a signature line ({strange ?? "twice the same"}) is of none of the keys that you trust" };
    }

    private static string Sentence(NoteFault fault) => fault switch
    {
        NoteFault.InvalidSignature => "a signature is not that of its key over this text",
        NoteFault.Unverified => "none of the keys that you trust has signed it",
        NoteFault.AmbiguousVerifier => "two of the keys that you trust cannot be told apart",
        NoteFault.RetiredKey => "keys that were retired at a smaller size are all that signed it",
        NoteFault.WrongOrigin => "it is of another log",
        NoteFault.WrongContent => "it is signed, and no checkpoint",
        _ => "it cannot be read",
    };
}
