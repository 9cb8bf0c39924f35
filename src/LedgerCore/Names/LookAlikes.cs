using System.Collections.Frozen;

namespace Traceability.LedgerCore.Names;

/// <summary>Letters that are read as Latin ones: those of Latin writing with a stroke or joined, and those of others that look the same.</summary>
internal static class LookAlikes
{
    private const string Cyrillic = "аaвbгrеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhӏlґr";
    private const string Greek = "αaβbεeηnιiκkμuνvοoρpτtυuχxωwγy";
    private const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeғfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡg";

    private static readonly FrozenDictionary<char, (string Latin, bool IsOwn)> Table = Pairs(Cyrillic, false)
        .Concat(Pairs(Greek, false))
        .Concat(Pairs(SmallCapitals, false))
        .Concat(new Dictionary<char, string>
        {
            ['đ'] = "d",
            ['ø'] = "o",
            ['ł'] = "l",
            ['ħ'] = "h",
            ['ŧ'] = "t",
            ['ı'] = "i",
            ['ß'] = "ss",
            ['æ'] = "ae",
            ['œ'] = "oe",
            ['þ'] = "th",
            ['ð'] = "d",
        }.Select(pair => KeyValuePair.Create(pair.Key, (pair.Value, true))))
        .ToFrozenDictionary();

    /// <summary>The Latin letters of a lower-case letter.</summary>
    /// <param name="isOwn">Whether it is Latin itself, so that nothing is hidden by it.</param>
    public static bool TryFind(char letter, out string latin, out bool isOwn)
    {
        var found = Table.TryGetValue(letter, out var pair);
        (latin, isOwn) = found ? pair : ("", false);
        return found;
    }

    private static IEnumerable<KeyValuePair<char, (string Latin, bool IsOwn)>> Pairs(string table, bool isOwn) =>
        table.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (pair[1].ToString(), isOwn)));
}
