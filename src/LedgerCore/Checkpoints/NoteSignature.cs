using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>One signature line of a note (C2SP signed-note): <c>— name base64(key hash ‖ signature)</c>.</summary>
/// <param name="Name">Key name.</param>
/// <param name="KeyHash">Key id: tells keys of one name apart.</param>
/// <param name="Bytes">The signature, at least one byte, as its key's type lays it out.</param>
public sealed record NoteSignature(string Name, uint KeyHash, ReadOnlyMemory<byte> Bytes)
{
    private const string Mark = "— ";
    private const int KeyHashSize = sizeof(uint);

    /// <summary>The line without its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[KeyHashSize + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyHash);
        Bytes.Span.CopyTo(bytes.AsSpan(KeyHashSize));
        return $"{Mark}{Name} {Convert.ToBase64String(bytes)}";
    }

    /// <summary>The signature of a line without its newline, or false.</summary>
    internal static bool TryParse(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        var space = line.LastIndexOf(' ');
        if (!line.StartsWith(Mark, StringComparison.Ordinal)
            || space < Mark.Length
            || !NoteText.IsKeyName(line[Mark.Length..space])
            || !Base64Text.TryDecode(line.AsSpan(space + 1), out var bytes)
            || bytes.Length <= KeyHashSize)
        {
            return false;
        }

        signature = new NoteSignature(
            line[Mark.Length..space], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(KeyHashSize));
        return true;
    }
}
