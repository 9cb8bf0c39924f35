using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// Proof that a log holds an entry, checked without the log (C2SP tlog-proof): an index, an inclusion path, and the
/// signed checkpoint that it is relative to. The text of every receipt.
/// </summary>
public sealed class TlogProof
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraMark = "extra ";
    private const string IndexMark = "index ";
    private const int MaxPath = 64;

    private readonly Hash[] path;

    /// <param name="index">Index of the entry, from 0.</param>
    /// <param name="path">Inclusion proof, the leaf's sibling first; at most 64 hashes.</param>
    /// <param name="checkpoint">The signed note, verbatim.</param>
    /// <param name="extra">Bytes that ride along and are not authenticated; at least one, or null for none.</param>
    /// <exception cref="ArgumentException">A longer path, an empty extra, or no checkpoint.</exception>
    public TlogProof(ulong index, IReadOnlyList<Hash> path, string checkpoint, byte[]? extra = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrEmpty(checkpoint);
        if (path.Count > MaxPath || extra is { Length: 0 })
        {
            throw new ArgumentException("A path has at most 64 hashes, and an extra is not empty.", nameof(path));
        }

        Index = index;
        this.path = [.. path];
        SignedCheckpoint = checkpoint;
        Extra = extra;
    }

    /// <summary>Index of the entry, from 0.</summary>
    public ulong Index { get; }

    /// <summary>Inclusion proof, the leaf's sibling first.</summary>
    public IReadOnlyList<Hash> Path => path;

    /// <summary>Unauthenticated bytes, or null. Nothing of this ledger reads them.</summary>
    public byte[]? Extra { get; }

    /// <summary>The signed note, verbatim.</summary>
    public string SignedCheckpoint { get; }

    /// <summary>The proof of a text, or false for anything but its one encoding. The checkpoint is not looked at.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TlogProof? proof)
    {
        ArgumentNullException.ThrowIfNull(text);
        proof = null;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (text.Length > SignedNote.MaxLength || end < 0 || end + 2 == text.Length)
        {
            return false;
        }

        var lines = new Queue<string>(text[..end].Split('\n', MaxPath + 4));
        if (lines.Dequeue() != Header || !TryTakeExtra(lines, out var extra) || !TryTakeIndex(lines, out var index) || lines.Count > MaxPath)
        {
            return false;
        }

        var path = new List<Hash>();
        foreach (var line in lines)
        {
            if (!Hash.TryParseBase64(line, out var hash))
            {
                return false;
            }

            path.Add(hash);
        }

        proof = new TlogProof(index, path, text[(end + 2)..], extra);
        return true;
    }

    /// <summary>Whether the proof shows, under a checkpoint of the verifier's log, the entry with that leaf hash.</summary>
    public bool TryVerify(Hash leaf, CheckpointVerifier verifier, [NotNullWhen(true)] out Checkpoint? checkpoint, out NoteFault fault)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        if (!verifier.TryOpen(SignedCheckpoint, out checkpoint, out fault))
        {
            return false;
        }

        if (!InclusionProof.Verify(leaf, Index, checkpoint.Size, path, checkpoint.Root))
        {
            checkpoint = null;
            fault = NoteFault.NotIncluded;
            return false;
        }

        return true;
    }

    /// <summary>As above, and that enough of a policy's witnesses vouch for the checkpoint.</summary>
    public bool TryVerify(
        Hash leaf,
        CheckpointVerifier verifier,
        WitnessPolicy policy,
        [NotNullWhen(true)] out Checkpoint? checkpoint,
        [NotNullWhen(true)] out QuorumVerdict? verdict,
        out NoteFault fault)
    {
        ArgumentNullException.ThrowIfNull(policy);
        verdict = null;
        if (TryVerify(leaf, verifier, out checkpoint, out fault) && SignedNote.TryParse(SignedCheckpoint, out var note))
        {
            verdict = policy.Judge(note);
            fault = verdict.Fault;
        }

        checkpoint = fault == NoteFault.None ? checkpoint : null;
        return checkpoint is not null && verdict is not null;
    }

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header, Header.Length + 64 + (path.Length * (Hash.Base64Length + 1)) + SignedCheckpoint.Length).Append('\n');
        if (Extra is not null)
        {
            text.Append(ExtraMark).Append(Convert.ToBase64String(Extra)).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{IndexMark}{Index}\n");
        Span<char> line = stackalloc char[Hash.Base64Length];
        foreach (var hash in path)
        {
            Convert.TryToBase64Chars(hash.Span, line, out _);
            text.Append(line).Append('\n');
        }

        return text.Append('\n').Append(SignedCheckpoint).ToString();
    }

    private static bool TryTakeExtra(Queue<string> lines, out byte[]? extra)
    {
        extra = null;
        if (!lines.TryPeek(out var line) || !line.StartsWith(ExtraMark, StringComparison.Ordinal))
        {
            return true;
        }

        lines.Dequeue();
        return Base64Text.TryDecode(line.AsSpan(ExtraMark.Length), out extra) && extra.Length > 0;
    }

    private static bool TryTakeIndex(Queue<string> lines, out ulong index)
    {
        index = 0;
        return lines.TryDequeue(out var line)
            && line.StartsWith(IndexMark, StringComparison.Ordinal)
            && NoteText.TryParseNumber(line.AsSpan(IndexMark.Length), out index);
    }
}
