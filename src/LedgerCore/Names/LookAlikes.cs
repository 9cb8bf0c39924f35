using System.Collections.Frozen;

namespace Traceability.LedgerCore.Names;

/// <summary>Letters of other alphabets, and small capitals, that look like Latin ones.</summary>
internal static class LookAlikes
{
    private const string Cyrillic = "аaвbгrеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhӏlґr";
    private const string Greek = "αaβbεeηnιiκkμuνvοoρpτtυuχxωwγy";
    private const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeғfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡg";

    private static readonly FrozenDictionary<char, char> Table = new[] { Cyrillic, Greek, SmallCapitals }
        .SelectMany(table => table.Chunk(2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The Latin letter that a lower-case letter looks like.</summary>
    public static bool TryFind(char letter, out char latin) => Table.TryGetValue(letter, out latin);
}
