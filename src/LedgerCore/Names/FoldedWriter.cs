using System.Text;

namespace Traceability.LedgerCore.Names;

/// <summary>Gathers a folded text, word by word.</summary>
internal sealed class FoldedWriter(int length)
{
    private readonly StringBuilder text = new(length);
    private readonly List<FoldedWord> words = [];
    private readonly List<(int Place, char Latin)> alike = [];
    private int start = -1;
    private bool hasForeign;
    private bool isHidden;
    private bool isDisguised;
    private bool endsHan;
    private char stand;

    /// <summary>A Latin letter or a digit.</summary>
    public void Letter(char letter)
    {
        Open();
        text.Append(letter);
    }

    /// <summary>Latin letters that one character stands for.</summary>
    public void Letters(string letters)
    {
        Open();
        text.Append(letters);
    }

    /// <summary>A sign that stands for a letter when it is within a word.</summary>
    public void Stand(char letter)
    {
        if (start < 0)
        {
            return;
        }

        // It counts once a letter follows it.
        isHidden = true;
        stand = letter;
    }

    /// <summary>A letter that is read as a Latin one, unless its word is of another alphabet.</summary>
    public void LookAlike(char letter, char latin)
    {
        Open();
        alike.Add((text.Length, latin));
        text.Append(letter);
    }

    /// <summary>A letter of another alphabet.</summary>
    public void Foreign(Rune letter)
    {
        Open();
        hasForeign = true;
        text.Append(letter.ToString());
    }

    /// <summary>A character that nobody sees.</summary>
    public void Hidden(bool isHyphen) => isHidden |= start >= 0 && !isHyphen;

    /// <summary>A Chinese character.</summary>
    public void Han(char letter)
    {
        Break();
        Part(isHan: true);
        words.Add(new FoldedWord(text.Length, 1, IsDisguised: false));
        text.Append(letter);
        endsHan = true;
    }

    /// <summary>The end of a word.</summary>
    public void Break()
    {
        if (start < 0)
        {
            return;
        }

        // A word with letters that only another alphabet has is of that alphabet; else it passes for Latin.
        if (!hasForeign)
        {
            foreach (var (place, latin) in alike)
            {
                text[place] = latin;
            }

            isDisguised |= alike.Count > 0;
        }

        words.Add(new FoldedWord(start, text.Length - start, isDisguised));
        alike.Clear();
        (start, hasForeign, isHidden, isDisguised, endsHan, stand) = (-1, false, false, false, false, '\0');
    }

    /// <summary>The text.</summary>
    public FoldedText Finish()
    {
        Break();
        return new FoldedText(text.ToString(), words);
    }

    private void Open()
    {
        if (start < 0)
        {
            Part(isHan: false);
            start = text.Length;
        }

        if (stand != '\0')
        {
            text.Append(stand);
        }

        // What was hidden counts once a letter follows it.
        isDisguised |= isHidden;
        (isHidden, stand) = (false, '\0');
    }

    private void Part(bool isHan)
    {
        if (text.Length > 0 && !(isHan && endsHan))
        {
            text.Append(' ');
        }

        endsHan = false;
    }
}
