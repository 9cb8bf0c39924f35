using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// All keys that a log ever signed with (docs/formats/checkpoint.md, "List of keys"): the text of the note at /log-keys. A
/// signature under it by a key that one trusts vouches for the others.
/// </summary>
public sealed class LogKeyList
{
    /// <summary>Most keys of a list.</summary>
    public const int MaxKeys = 64;

    private const string LastLine = "traceability.log-keys.v1";
    private const string RetiredMark = "retired ";

    /// <summary>A list.</summary>
    /// <param name="keys">Those that sign, the oldest first, then the retired ones by the size at which they stopped.</param>
    /// <exception cref="ArgumentException">No key signs; too many keys; one twice; a witness's; not all of one log; not in this order.</exception>
    public LogKeyList(IReadOnlyList<LogKey> keys)
    {
        Keys = IsList(keys) ? keys : throw new ArgumentException("A log has 1 to 64 different keys of its own name, in their order.", nameof(keys));
    }

    /// <summary>The log's name.</summary>
    public string Origin => Keys[0].Key.Name;

    /// <summary>Those that sign, then the retired ones.</summary>
    public IReadOnlyList<LogKey> Keys { get; }

    /// <summary>Those that sign.</summary>
    public IEnumerable<VerifierKey> Active => Keys.Where(key => key.RetiredAt is null).Select(key => key.Key);

    /// <summary>One key a line, active ones first, then the retired ones of each size below a line that says the size.</summary>
    public string Text
    {
        get
        {
            var lines = Active.Select(key => key.ToString());
            foreach (var section in Keys.Where(key => key.RetiredAt is not null).GroupBy(key => key.RetiredAt))
            {
                lines = [.. lines, string.Create(CultureInfo.InvariantCulture, $"{RetiredMark}{section.Key}"), .. section.Select(key => key.Key.ToString())];
            }

            return string.Concat(lines.Append(LastLine).Select(line => line + "\n"));
        }
    }

    /// <summary>The list of a note, whoever signed it; false for anything but its one encoding.</summary>
    public static bool TryRead(string note, [NotNullWhen(true)] out LogKeyList? list)
    {
        list = null;
        return SignedNote.TryParse(note, out var parsed) && TryParse(parsed.Text, out list);
    }

    /// <summary>The list of a note that at least one of these keys signed, and none of them wrongly; else false with the reason.</summary>
    public static bool TryOpen(string note, IReadOnlyList<VerifierKey> trusted, [NotNullWhen(true)] out LogKeyList? list, out NoteFault fault)
    {
        list = null;
        fault = NoteFault.Malformed;
        if (SignedNote.TryParse(note, out var parsed))
        {
            fault = parsed.Verify(trusted).Fault;
            fault = fault == NoteFault.None && !TryParse(parsed.Text, out list) ? NoteFault.WrongContent : fault;
        }

        return list is not null;
    }

    /// <summary>The list of a note text, or false.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LogKeyList? list)
    {
        ArgumentNullException.ThrowIfNull(text);
        list = null;
        var keys = new List<LogKey>();
        ulong? retiredAt = null;
        foreach (var line in text.Split('\n', (2 * MaxKeys) + 3))
        {
            if (line.StartsWith(RetiredMark, StringComparison.Ordinal) && NoteText.TryParseNumber(line.AsSpan(RetiredMark.Length), out var size))
            {
                retiredAt = size;
            }
            else if (VerifierKey.TryParse(line, out var key))
            {
                keys.Add(new LogKey(key, retiredAt));
            }
        }

        // What was passed over above, or stands in another order, is not written again.
        if (!IsList(keys) || new LogKeyList(keys).Text != text)
        {
            return false;
        }

        list = new LogKeyList(keys);
        return true;
    }

    private static bool IsList(IReadOnlyList<LogKey> keys) =>
        keys.Count is >= 1 and <= MaxKeys
        && keys[0].RetiredAt is null
        && keys.All(key => key.Key.Name == keys[0].Key.Name && key.Key.Type != NoteKeyType.Cosignature)
        && keys.DistinctBy(key => (key.Key.Type, key.Key.KeyHash)).Count() == keys.Count
        && keys.Zip(keys.Skip(1)).All(pair => pair.First.RetiredAt is null || pair.Second.RetiredAt >= pair.First.RetiredAt);
}
