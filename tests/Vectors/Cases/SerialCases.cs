using System.Text.Json.Nodes;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>A serial with its path to a batch's root (docs/formats/serials.md): five units, seed 00 01 … 1f.</summary>
internal static class SerialCases
{
    private const int Units = 5;
    private const int Index = 3;

    private static readonly SerialRoll Roll = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)], Units);

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var path = Roll.Path(Index);
        var table = new CaseTable("serial", () => Told(path));
        var serial = Roll.At(Index).ToString();
        table.Valid("third", "the fourth of five", serial);
        table.Valid("first", "the first", Roll.At(0).ToString(), Told(Roll.Path(0)));
        table.Valid("last", "the last, with a path of one hash", Roll.At(4).ToString(), Told(Roll.Path(4)));
        table.Valid("only", "a batch of one unit: no path", Roll.At(0).ToString(), Told([], 1, SerialRoll.LeafOf(Roll.At(0))));

        Own(table);

        void Malformed(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        Malformed("empty", "nothing", "");
        Malformed("short", "19 characters", serial[..^1]);
        Malformed("long", "21 characters", serial + "0");
        Malformed("lower-case", "upper case only", serial.ToLowerInvariant());
        Malformed("letter-O", "no O for 0", "O" + serial[1..]);
        Malformed("letter-I", "no I for 1", serial[..^1] + "I");
        Malformed("letter-L", "no L for 1", serial[..^1] + "L");
        Malformed("letter-U", "no U", serial[..^1] + "U");
        Malformed("hyphens", "no hyphens", $"{serial[..4]}-{serial[5..]}");
        Malformed("space-before", "no white space", " " + serial[..^1]);
        Malformed("newline-after", "no white space", serial + "\n");
        Malformed("full-width", "ASCII only", "０" + serial[1..]);

        void Bad(string name, string tests, string text, JsonObject? told = null) => table.Bad("not-included", name, tests, text, told);
        Bad("tag-changed", "the last character", serial[..^1] + (serial[^1] == '0' ? '1' : '0'));
        Bad("tag-of-another", "the index of one pack and the tag of another", serial[..4] + Roll.At(2).ToString()[4..]);
        Bad("another-pack", "the serial of another pack with this path", Roll.At(2).ToString());
        Bad("path-of-another", "the path of another pack", serial, Told(Roll.Path(2)));
        Bad("index-is-units", "the batch has no sixth unit", "0005" + serial[4..]);
        Bad("index-largest", "1,048,575", "ZZZZ" + serial[4..]);
        Bad("units-fewer", "the batch is said to have four", serial, Told(path, 4));
        Bad("units-more", "the batch is said to have nine", serial, Told(path, 9));
        Bad("units-0", "a batch of nothing", serial, Told([], 0));
        Bad("path-empty", "no path", serial, Told([]));
        Bad("path-short", "the last hash left out", serial, Told(path[..^1]));
        Bad("path-long", "a hash more", serial, Told([.. path, TreeHasher.Empty]));
        Bad("path-turned", "the hashes in the other order", serial, Told([.. path.Reverse()]));
        Bad("root-changed", "one bit of the root", serial, Told(path, Units, Hash.FromBytes(Bend.Flip(Roll.Root.ToArray(), 0))));
        Bad("root-is-leaf", "the leaf's hash as a root", serial, Told(path, Units, SerialRoll.LeafOf(Roll.At(Index))));
        Bad("other-batch", "the same index of a batch with another seed", new SerialRoll(Log.Filled(9), Units).At(Index).ToString());
        for (var at = 0; at < path.Length; at++)
        {
            var hashes = (Hash[])path.Clone();
            hashes[at] = Hash.FromBytes(Bend.Flip(path[at].ToArray(), 0));
            Bad($"hash-{at}-changed", "one bit of a hash of the path", serial, Told(hashes));
        }

        return table.Cases;
    }

    // The order is the producer's; nothing is read from the text.
    private static void Own(CaseTable table)
    {
        var list = new OwnSerials(["line-7.000_123", "B", "0003Z9Z0MMYHK0H6S4G4", "..."]);
        JsonObject At(int index, bool isOwn = true) => new(Told(list.Path(index), list.Units, list.Root).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())))
        {
            ["own"] = isOwn,
            ["index"] = index,
        };
        table.Valid("own-first", "the producer's own", list.TextAt(0), At(0));
        table.Valid("own-short", "of one character", list.TextAt(1), At(1));
        table.Valid("own-that-looks-derived", "its first characters tell no place", list.TextAt(2), At(2));
        table.Bad("malformed", "own-space", "a character outside the set", "line 7", At(0));
        table.Bad("malformed", "own-21", "21 characters", new string('A', 21), At(0));
        table.Bad("malformed", "own-dots", "not ..", "..", At(3));
        table.Bad("not-included", "own-of-another-place", "told at the place of another", list.TextAt(0), At(1));
        table.Bad("not-included", "own-other-case", "a letter of the other case", "LINE-7.000_123", At(0));
        table.Bad("malformed", "own-in-a-batch-made-from-a-seed", "the batch does not say that its serials are its own", list.TextAt(0), At(0, isOwn: false));
    }

    private static JsonObject Told(Hash[] path, int units = Units, Hash? root = null) => new()
    {
        ["units"] = units,
        ["root"] = (root ?? Roll.Root).ToBase64(),
        ["path"] = Log.Array(path.Select(hash => hash.ToBase64())),
    };
}
