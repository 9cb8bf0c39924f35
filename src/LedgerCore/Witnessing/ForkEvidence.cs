using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>
/// Proof that a log signed two checkpoints of which only one can be true (docs/formats/evidence.md). It holds for everybody who
/// has the log's key, needs nobody's word and no network. Parsing checks the form only; <see cref="Verify(IEnumerable{LogKey})"/> checks the rest.
/// </summary>
public sealed class ForkEvidence
{
    /// <summary>Longest evidence in bytes.</summary>
    public const int MaxLength = 262_144;

    /// <summary>Most keys named.</summary>
    public const int MaxKeys = 8;

    private const string Header = "traceability.fork-evidence.v1";
    private const string KeyMark = "key ";
    private const string OlderMark = "older ";
    private const string NewerMark = "newer ";
    private const string HashMark = "hash ";

    private readonly Hash[] path;

    private ForkEvidence(IReadOnlyList<VerifierKey> keys, SignedNote olderNote, SignedNote newerNote, Checkpoint older, Checkpoint newer, Hash[] path)
    {
        (Keys, OlderNote, NewerNote, Older, Newer, this.path) = (keys, olderNote, newerNote, older, newer, path);
    }

    /// <summary>The keys under which the notes were opened. They say nothing until somebody who trusts them says so.</summary>
    public IReadOnlyList<VerifierKey> Keys { get; }

    /// <summary>The note of the smaller tree, or of either when both have one size.</summary>
    public SignedNote OlderNote { get; }

    /// <summary>The note of the larger tree.</summary>
    public SignedNote NewerNote { get; }

    /// <summary>What the older note says.</summary>
    public Checkpoint Older { get; }

    /// <summary>What the newer note says: of the same origin, and no smaller.</summary>
    public Checkpoint Newer { get; }

    /// <summary>The <see cref="PrefixPath"/> from the older size in the newer tree; empty for equal sizes, and from size 0.</summary>
    public IReadOnlyList<Hash> Path => path;

    /// <summary>The evidence, or false when it would not be one: other origins, sizes the wrong way round, too many hashes or keys.</summary>
    public static bool TryCreate(
        IReadOnlyList<VerifierKey> keys, string older, string newer, IReadOnlyList<Hash> path, [NotNullWhen(true)] out ForkEvidence? evidence)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(path);
        evidence = null;
        if (keys.Count is 0 or > MaxKeys
            || path.Count > PrefixPath.MaxLength
            || !SignedNote.TryParse(older, out var olderNote)
            || !SignedNote.TryParse(newer, out var newerNote)
            || !Checkpoint.TryParse(olderNote.Text, out var first)
            || !Checkpoint.TryParse(newerNote.Text, out var second)
            || first.Origin != second.Origin
            || first.Size > second.Size
            || ((first.Size == 0 || first.Size == second.Size) && path.Count > 0))
        {
            return false;
        }

        var whole = new ForkEvidence([.. keys], olderNote, newerNote, first, second, [.. path]);
        evidence = NoteText.Bytes(whole.ToString()).Length <= MaxLength ? whole : null;
        return evidence is not null;
    }

    /// <summary>The evidence of a file's bytes, or false for anything but its one encoding.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ForkEvidence? evidence)
    {
        evidence = null;
        var end = bytes.IndexOf("\n\n"u8);
        if (bytes.Length > MaxLength || end < 0 || !NoteText.TryDecode(bytes[..end], out var head))
        {
            return false;
        }

        var lines = new Queue<string>(head.Split('\n', PrefixPath.MaxLength + MaxKeys + 4));
        var notes = bytes[(end + 2)..];
        if (lines.Dequeue() != Header
            || !TryTakeKeys(lines, out var keys)
            || !TryTakeLength(lines, OlderMark, out var older)
            || !TryTakeLength(lines, NewerMark, out var newer)
            || !TryTakePath(lines, out var path)
            || (UInt128)older + newer != (UInt128)notes.Length
            || !NoteText.TryDecode(notes[..(int)older], out var first)
            || !NoteText.TryDecode(notes[(int)older..], out var second))
        {
            return false;
        }

        return TryCreate(keys, first, second, path, out evidence);
    }

    /// <summary>Whether the evidence proves that the holder of the trusted keys forked the log, or what it lacks.</summary>
    /// <param name="trusted">The log's keys as the verifier has them from elsewhere; at least one.</param>
    public ForkEvidenceFault Verify(IReadOnlyList<VerifierKey> trusted) => Verify(trusted.Select(key => new LogKey(key)));

    /// <summary>The same with keys of which some are retired: they count up to the size at which they stopped.</summary>
    /// <param name="trusted">The log's keys as the verifier has them from elsewhere; at least one.</param>
    public ForkEvidenceFault Verify(IEnumerable<LogKey> trusted)
    {
        var verifier = new CheckpointVerifier(Older.Origin, trusted);
        if (!verifier.TryOpen(OlderNote.ToString(), out Checkpoint? _, out _))
        {
            return ForkEvidenceFault.OlderNotSigned;
        }

        if (!verifier.TryOpen(NewerNote.ToString(), out Checkpoint? _, out _))
        {
            return ForkEvidenceFault.NewerNotSigned;
        }

        return !TryOlderRoot(out var root) ? ForkEvidenceFault.PathLeadsElsewhere
            : root == Older.Root ? ForkEvidenceFault.NoContradiction
            : ForkEvidenceFault.None;
    }

    /// <summary>The file.</summary>
    public override string ToString()
    {
        var (older, newer) = (OlderNote.ToString(), NewerNote.ToString());
        var text = new StringBuilder(Header).Append('\n');
        foreach (var key in Keys)
        {
            text.Append(KeyMark).Append(key).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{OlderMark}{NoteText.Bytes(older).Length}\n{NewerMark}{NoteText.Bytes(newer).Length}\n");
        foreach (var hash in path)
        {
            text.Append(HashMark).Append(hash.ToBase64()).Append('\n');
        }

        return text.Append('\n').Append(older).Append(newer).ToString();
    }

    // What the root of the older size must be if the newer root is true.
    private bool TryOlderRoot(out Hash root)
    {
        if (Older.Size == Newer.Size || Older.Size == 0)
        {
            root = Older.Size == Newer.Size ? Newer.Root : TreeHasher.Empty;
            return true;
        }

        return PrefixPath.TryRoots(Older.Size, Newer.Size, path, out root, out var newerRoot) && newerRoot == Newer.Root;
    }

    private static bool TryTakeKeys(Queue<string> lines, out List<VerifierKey> keys)
    {
        keys = [];
        while (lines.TryPeek(out var line) && line.StartsWith(KeyMark, StringComparison.Ordinal))
        {
            if (!VerifierKey.TryParse(lines.Dequeue()[KeyMark.Length..], out var key))
            {
                return false;
            }

            keys.Add(key);
        }

        return true;
    }

    private static bool TryTakeLength(Queue<string> lines, string mark, out ulong length)
    {
        length = 0;
        return lines.TryDequeue(out var line)
            && line.StartsWith(mark, StringComparison.Ordinal)
            && NoteText.TryParseNumber(line.AsSpan(mark.Length), out length);
    }

    private static bool TryTakePath(Queue<string> lines, out List<Hash> path)
    {
        path = [];
        foreach (var line in lines)
        {
            if (!line.StartsWith(HashMark, StringComparison.Ordinal) || !Hash.TryParseBase64(line.AsSpan(HashMark.Length), out var hash))
            {
                return false;
            }

            path.Add(hash);
        }

        return true;
    }
}
