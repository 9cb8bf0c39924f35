using System.Globalization;
using System.Text;

namespace Traceability.LedgerCore.Names;

/// <summary>Folds texts: case, marks, widths, hidden characters, punctuation and letters that look alike make no difference.</summary>
public static class Folding
{
    /// <summary>Most characters of a text that are looked at.</summary>
    public const int MaxLength = 16_384;

    /// <summary>The folded text; of a longer one its beginning.</summary>
    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length > MaxLength ? text[..MaxLength] : text;
        var writer = new FoldedWriter(read.Length);
        if (Ascii.IsValid(read))
        {
            foreach (var letter in read)
            {
                Fold(letter, writer);
            }
        }
        else
        {
            // Half of a character is enumerated as one that means nothing.
            foreach (var rune in read.EnumerateRunes())
            {
                Fold(rune, writer);
            }
        }

        return writer.Finish();
    }

    /// <summary>The folded characters alone, words without what parts them.</summary>
    public static string Squeeze(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Whether a character is a Chinese one of the basic plane, which is a word by itself.</summary>
    public static bool IsHan(char letter) => letter is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf');

    private static void Fold(char letter, FoldedWriter writer)
    {
        if (char.IsAsciiLetterOrDigit(letter))
        {
            writer.Letter(char.ToLowerInvariant(letter));
        }
        else if (letter is '@' or '$')
        {
            writer.Stand(letter == '@' ? 'a' : 's');
        }
        else if (letter != '\'')
        {
            writer.Break();
        }
    }

    private static void Fold(Rune rune, FoldedWriter writer)
    {
        var narrow = rune.IsAscii ? (char)rune.Value : LatinLetters.Narrow(rune.Value);
        if (narrow != '\0' || rune.Value == 0)
        {
            Fold(narrow, writer);
            return;
        }

        var letter = rune.IsBmp ? (char)rune.Value : '\0';
        if (letter != '\0' && LatinLetters.TryFind(char.ToLowerInvariant(letter), out var plain))
        {
            writer.Letters(plain);
        }
        else if (IsHan(letter))
        {
            writer.Han(letter);
        }
        else if (letter != '\0' && LookAlikes.TryFind(char.ToLowerInvariant(letter), out var latin))
        {
            writer.LookAlike(char.ToLowerInvariant(letter), latin);
        }
        else
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter:
                    break;
                case UnicodeCategory.Format:
                    writer.Hidden(letter == '\u00ad');
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber:
                    writer.Foreign(Rune.ToLowerInvariant(rune));
                    break;
                default:
                    if (letter is not ('\u2019' or '\u2018' or '\u02bc'))
                    {
                        writer.Break();
                    }

                    break;
            }
        }
    }
}
