using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>
/// What a log asks of a witness (C2SP tlog-witness, add-checkpoint): cosign this checkpoint; it appends to the one of
/// the old size, and here is the proof. Parsing checks the form only: neither signatures nor the proof.
/// </summary>
public sealed class AddCheckpointRequest
{
    /// <summary>Most proof lines.</summary>
    public const int MaxProof = 63;

    /// <summary>Longest request in bytes: 63 hashes, and room for a checkpoint with a score of signatures of any kind in use.</summary>
    public const int MaxLength = 65_536;

    private const string OldMark = "old ";

    private readonly Hash[] proof;

    private AddCheckpointRequest(ulong oldSize, Hash[] proof, SignedNote note, Checkpoint checkpoint)
    {
        OldSize = oldSize;
        this.proof = proof;
        Note = note;
        Checkpoint = checkpoint;
    }

    /// <summary>Size of the checkpoint that the witness cosigned last; 0 for none.</summary>
    public ulong OldSize { get; }

    /// <summary>RFC 6962 §2.1.2 from the old size to the checkpoint's; must be empty from size 0.</summary>
    public IReadOnlyList<Hash> Proof => proof;

    /// <summary>The signed checkpoint. Its text is the one that was received: a note has one encoding.</summary>
    public SignedNote Note { get; }

    /// <summary>What the note says. Nobody has verified it yet.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The request for a signed checkpoint, or false when it would not be one: see <see cref="AddCheckpointFault"/>.</summary>
    public static bool TryCreate(
        ulong oldSize,
        IReadOnlyList<Hash> proof,
        string signedCheckpoint,
        [NotNullWhen(true)] out AddCheckpointRequest? request,
        out AddCheckpointFault fault)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(signedCheckpoint);
        request = null;
        if (proof.Count > MaxProof)
        {
            fault = AddCheckpointFault.TooManyHashes;
            return false;
        }

        if (!SignedNote.TryParse(signedCheckpoint, out var note))
        {
            fault = HasCheckpoint(signedCheckpoint) ? AddCheckpointFault.SignatureLines : AddCheckpointFault.Note;
            return false;
        }

        if (!Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            fault = AddCheckpointFault.Checkpoint;
            return false;
        }

        if (oldSize > checkpoint.Size)
        {
            fault = AddCheckpointFault.OldAboveNew;
            return false;
        }

        var whole = new AddCheckpointRequest(oldSize, [.. proof], note, checkpoint);
        fault = NoteText.Bytes(whole.ToString()).Length > MaxLength ? AddCheckpointFault.TooLong : AddCheckpointFault.None;
        request = fault == AddCheckpointFault.None ? whole : null;
        return request is not null;
    }

    /// <summary>The request of a body, or false with what is wrong.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> body,
        [NotNullWhen(true)] out AddCheckpointRequest? request,
        out AddCheckpointFault fault)
    {
        request = null;
        if (body.Length > MaxLength)
        {
            fault = AddCheckpointFault.TooLong;
            return false;
        }

        if (!NoteText.TryDecode(body, out var text))
        {
            fault = AddCheckpointFault.NotText;
            return false;
        }

        fault = TakeLines(text, out var oldSize, out var hashes, out var note);
        return fault == AddCheckpointFault.None && TryCreate(oldSize, hashes, note, out request, out fault);
    }

    /// <summary>Whether the proof shows that the checkpoint only appended to the tree of the old size with that root.</summary>
    /// <param name="oldRoot">Root that the witness remembers; of no interest when the old size is 0.</param>
    public bool IsConsistentWith(Hash oldRoot)
    {
        // A tree of no entries has one root, and begins every other tree: there is nothing to prove.
        if (Checkpoint.Size == 0 || OldSize == 0)
        {
            return proof.Length == 0 && (Checkpoint.Size > 0 || Checkpoint.Root == TreeHasher.Empty);
        }

        return ConsistencyProof.Verify(OldSize, oldRoot, Checkpoint.Size, Checkpoint.Root, proof);
    }

    /// <summary>The body.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{OldMark}{OldSize}\n");
        foreach (var hash in proof)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }

    private static bool HasCheckpoint(string note)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        return split >= 0 && split + 2 < note.Length && Checkpoint.TryParse(note[..(split + 1)], out _);
    }

    private static AddCheckpointFault TakeLines(string text, out ulong oldSize, out List<Hash> hashes, out string note)
    {
        hashes = [];
        note = "";
        var position = 0;
        if (!TryTakeLine(text, ref position, out var first)
            || !first.StartsWith(OldMark, StringComparison.Ordinal)
            || !NoteText.TryParseNumber(first[OldMark.Length..], out oldSize))
        {
            oldSize = 0;
            return AddCheckpointFault.OldSize;
        }

        while (TryTakeLine(text, ref position, out var line))
        {
            if (line.IsEmpty)
            {
                note = text[position..];
                return AddCheckpointFault.None;
            }

            if (hashes.Count == MaxProof)
            {
                return AddCheckpointFault.TooManyHashes;
            }

            if (!Hash.TryParseBase64(line, out var hash))
            {
                return AddCheckpointFault.ProofHash;
            }

            hashes.Add(hash);
        }

        return AddCheckpointFault.NoCheckpoint;
    }

    private static bool TryTakeLine(string text, ref int position, out ReadOnlySpan<char> line)
    {
        var rest = text.AsSpan(position);
        var end = rest.IndexOf('\n');
        line = end < 0 ? default : rest[..end];
        position += end + 1;
        return end >= 0;
    }
}
