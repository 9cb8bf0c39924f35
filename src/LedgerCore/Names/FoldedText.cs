namespace Traceability.LedgerCore.Names;

/// <summary>
/// A text as names are compared: words of lower-case letters without marks, parted by one space; Chinese characters stand side by
/// side, and each is a word. The same for every way of writing the same (docs/listings.md, "How names are read").
/// </summary>
/// <param name="Text">The folded text.</param>
/// <param name="Words">Its words, in order.</param>
public sealed record FoldedText(string Text, IReadOnlyList<FoldedWord> Words)
{
    /// <summary>Words <paramref name="first"/> up to <paramref name="last"/>, with what stands between.</summary>
    public ReadOnlySpan<char> Span(int first, int last) =>
        Text.AsSpan(Words[first].Start, Words[last].Start + Words[last].Length - Words[first].Start);

    /// <summary>Whether one of these words was written so as to hide it.</summary>
    public bool IsDisguised(int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            if (Words[word].IsDisguised)
            {
                return true;
            }
        }

        return false;
    }
}
