using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// The checkpoints that a log signed over the entries of one bundle: page N has those of the sizes 256·N + 1 to
/// 256·(N + 1), ascending (docs/formats/tiles.md).
/// </summary>
public static class CheckpointPage
{
    /// <summary>Most checkpoints of a page.</summary>
    public const int MaxNotes = TilePath.FullWidth;

    /// <summary>Most bytes of one note on a page, in UTF-8.</summary>
    public const int MaxNoteLength = 64 * 1024;

    private const string Prefix = "checkpoints/";
    private const string Gap = "\n\n";

    /// <summary><c>checkpoints/&lt;N&gt;</c>, with no leading slash.</summary>
    public static string PathOf(ulong index) => Prefix + TilePath.Format(index, TilePath.FullWidth);

    /// <summary>The page of a checkpoint of this size, 1 or more.</summary>
    public static ulong IndexOf(ulong size) => (size - 1) / TilePath.FullWidth;

    /// <summary>The only path of a page, or false.</summary>
    public static bool TryParsePath(ReadOnlySpan<char> path, out ulong index)
    {
        index = 0;
        return path.StartsWith(Prefix, StringComparison.Ordinal)
            && TilePath.TryParse(path[Prefix.Length..], out index, out var width)
            && width == TilePath.FullWidth;
    }

    /// <summary>The page: notes with an empty line between them; the empty text when no checkpoint falls on it.</summary>
    public static string Write(IEnumerable<string> notes) => string.Join('\n', notes);

    /// <summary>
    /// The notes of a page, each as it was signed. False for anything but up to 256 notes of checkpoints; whose they are, and
    /// whether they are true, is another question.
    /// </summary>
    public static bool TryParse(string page, [NotNullWhen(true)] out IReadOnlyList<string>? notes)
    {
        ArgumentNullException.ThrowIfNull(page);
        notes = null;
        var found = new List<string>();
        if (page.Length > 0)
        {
            // A checkpoint's text has no empty line, so the empty lines are by turns within a note and behind one.
            var pieces = page.Split(Gap, (2 * MaxNotes) + 1);
            if (pieces.Length % 2 != 0 || pieces.Length > 2 * MaxNotes || !page.EndsWith('\n'))
            {
                return false;
            }

            foreach (var (text, lines) in pieces.Chunk(2).Select(pair => (pair[0], pair[1].TrimEnd('\n'))))
            {
                var note = $"{text}{Gap}{lines}\n";
                if (note.Length > MaxNoteLength || !SignedNote.TryParse(note, out var signed) || !Checkpoint.TryParse(signed.Text, out _))
                {
                    return false;
                }

                found.Add(note);
            }
        }

        if (Write(found) != page)
        {
            return false;
        }

        notes = found;
        return true;
    }
}
