using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>What a log says of itself at one moment (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">Names the log: 1 to 255 bytes of UTF-8, one line.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree of that size (RFC 6962 §2.1).</param>
public sealed record Checkpoint(string Origin, ulong Size, Hash Root)
{
    /// <summary>Longest origin in bytes.</summary>
    public const int MaxOriginLength = 255;

    /// <summary>Further lines, none of them empty, each with its newline. This ledger writes none and keeps those of others.</summary>
    public string Extensions { get; init; } = "";

    /// <summary>The note text: origin, size, base64 root and extensions, a line each.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n{Extensions}");

    /// <summary>Whether a text can be an origin.</summary>
    public static bool IsOrigin(string text) =>
        !string.IsNullOrEmpty(text)
        && !text.Contains('\n', StringComparison.Ordinal)
        && NoteText.IsWellFormed(text + '\n')
        && NoteText.Bytes(text).Length <= MaxOriginLength;

    /// <summary>The checkpoint of a note text, or false for anything but its one encoding.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        ArgumentNullException.ThrowIfNull(text);
        checkpoint = null;
        var lines = text.Split('\n', 4);
        if (lines.Length != 4
            || !IsOrigin(lines[0])
            || !NoteText.TryParseNumber(lines[1], out var size)
            || !Hash.TryParseBase64(lines[2], out var root)
            || !AreExtensions(lines[3]))
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, root) { Extensions = lines[3] };
        return true;
    }

    private static bool AreExtensions(string text) =>
        text.Length == 0
        || (NoteText.IsWellFormed(text) && text[0] != '\n' && !text.Contains("\n\n", StringComparison.Ordinal));
}
