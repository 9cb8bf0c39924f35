using System.Globalization;
using Traceability.LedgerCore.Merkle;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Evidence that a log forked (docs/formats/evidence.md): against the log of seven entries, one that went another way after three.</summary>
internal static class EvidenceCases
{
    private static readonly MerkleTree Fork = MerkleTree.Build(
        [.. Log.Entries[..3].Concat(Enumerable.Range(3, 4).Select(i => Bend.Utf8($"other {i}"))).Select(entry => TreeHasher.Leaf(entry))]);

    private static readonly string Newer = Log.Checkpoint;

    private static readonly string Older = Log.Signer.Sign(5, TreeRoot.At(5, Fork.Node));

    private static readonly Hash[] Path = PrefixPath.Build(5, 7, Log.Tree.Node);

    private static readonly string Good = Of(Older, Newer, Path);

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("evidence", () => new() { ["keys"] = Log.Array(Log.Keys) });
        var four = Log.Signer.Sign(4, TreeRoot.At(4, Fork.Node));
        var nothing = Log.Signer.Sign(0, TreeHasher.Leaf([1]));
        table.Valid("good", "five entries that the seven do not begin with", Good);
        table.Valid("power-of-two", "four entries: the first hash is there too", Of(four, Newer, PrefixPath.Build(4, 7, Log.Tree.Node)));
        table.Valid("same-size", "two roots of seven entries", Of(Log.Signer.Sign(7, Fork.Root), Newer, []));
        table.Valid("empty-tree", "no entries, and a root that is not the empty tree's", Of(nothing, Newer, []));
        table.Valid("one-key", "the reader knows one of the two", Good, new() { ["keys"] = Log.Array(Log.Keys[..1]) });
        Honest(table);
        Unsigned(table, four);
        Paths(table);
        Malformed(table, nothing);
        return table.Cases;
    }

    private static void Honest(CaseTable table)
    {
        table.Bad("no-contradiction", "growth", "the seven begin with these five", Of(Log.Signer.Sign(5, TreeRoot.At(5, Log.Tree.Node)), Newer, Path));
        table.Bad("no-contradiction", "same-checkpoint", "one root of seven entries, twice", Of(Newer, Newer, []));
        table.Bad("no-contradiction", "empty-and-honest", "everything continues the empty tree", Of(Log.Signer.Sign(0, TreeHasher.Empty), Newer, []));
    }

    private static void Unsigned(CaseTable table, string four)
    {
        var old = Log.Retired.Sign(5, TreeRoot.At(5, Fork.Node));
        table.Bad("unverified", "older-by-a-stranger", "a key that the reader does not know", Of(old, Newer, Path));
        table.Bad("unverified", "newer-by-a-stranger", "a key that the reader does not know", Of(Older, Log.Retired.Sign(7, Log.Tree.Root), Path));
        table.Bad("unverified", "keys-of-the-file", "the file's own keys prove nothing", Good, new() { ["keys"] = Log.Array(Log.Retired.Keys.Select(key => $"{key}")) });
        table.Bad("unverified", "older-altered", "another root under these signatures", Of(Swapped(Older, four), Newer, Path));
        table.Bad("unverified", "witness-only", "what a witness signed is not the log's word", Of(Bare(Older) + Log.Cosignature(Bare(Older)[..^1]), Newer, Path));
    }

    private static void Paths(CaseTable table)
    {
        void Bad(string name, string tests, Hash[] path) => table.Bad("path", name, tests, Of(Older, Newer, path));
        Bad("no-hash", "no path", []);
        Bad("hash-missing", "one hash too few", Path[..^1]);
        Bad("hash-more", "one hash too many", [.. Path, TreeHasher.Empty]);
        Bad("hash-changed", "another node", [.. Path[..^1], TreeHasher.Empty]);
        Bad("path-of-the-fork", "a path in the other tree", PrefixPath.Build(5, 7, Fork.Node));
        Bad("consistency-proof", "of other sizes", PrefixPath.Build(4, 7, Log.Tree.Node));
    }

    private static void Malformed(CaseTable table, string nothing)
    {
        void Bad(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        Bad("empty", "nothing", "");
        Bad("version-2", "another first line", Bend.Swap(Good, "evidence.v1", "evidence.v2"));
        var (keys, older) = (Good.IndexOf("key", StringComparison.Ordinal), Good.IndexOf("older", StringComparison.Ordinal));
        Bad("no-key", "at least one is named", Good[..keys] + Good[older..]);
        Bad("keys-9", "at most 8 are named", Bend.Swap(Good, $"key {Log.Keys[0]}\n", string.Concat(Enumerable.Repeat($"key {Log.Keys[0]}\n", 8))));
        Bad("key-damaged", "a key hash that is not the key's", Bend.Swap(Good, "key ledger", "key edger"));
        Bad("length-wrong", "one byte less", Bend.Swap(Good, Line("older", Older), Line("older", Older[..^1])));
        Bad("length-leading-zero", "0308", Bend.Swap(Good, "older ", "older 0"));
        Bad("newer-first", "the order of the lines", Bend.Swap(Good, Line("older", Older) + Line("newer", Newer), Line("newer", Newer) + Line("older", Older)));
        Bad("hash-padding-bits", "one base64", Bend.Swap(Good, $"hash {Path[0].ToBase64()}", $"hash {Bend.PaddingBits(Path[0].ToBase64())}"));
        Bad("hash-short", "31 bytes", Bend.Swap(Good, $"hash {Path[0].ToBase64()}", $"hash {Convert.ToBase64String(Path[0].Span[1..])}"));
        Bad("hashes-66", "at most 65", Of(Older, Newer, [.. Enumerable.Repeat(Path[0], 66)]));
        Bad("carriage-return", "lines end with a newline alone", Bend.Swap(Good, "evidence.v1\n", "evidence.v1\r\n"));
        Bad("bytes-after", "nothing follows", Good + "\n");
        Bad("larger-first", "the older one has more entries", Of(Newer, Older, Path));
        Bad("hash-of-nothing", "no hashes from size 0", Of(nothing, Newer, Path[..1]));
        Bad("hash-of-same-size", "no hashes for one size", Of(Log.Signer.Sign(7, Fork.Root), Newer, Path[..1]));
        Bad("another-origin", "two logs", Of(Log.Other.Sign(5, TreeRoot.At(5, Fork.Node)), Newer, Path));
        Bad("no-checkpoint", "a lot's status", Of(Log.Signed(LotStatusCases.Certified, Log.FirstLine), Newer, Path));
    }

    private static string Of(string older, string newer, Hash[] path) =>
        $"traceability.fork-evidence.v1\n{string.Concat(Log.Keys.Select(key => $"key {key}\n"))}{Line("older", older)}{Line("newer", newer)}"
        + $"{string.Concat(path.Select(hash => $"hash {hash.ToBase64()}\n"))}\n{older}{newer}";

    private static string Line(string mark, string note) =>
        string.Create(CultureInfo.InvariantCulture, $"{mark} {Bend.Utf8(note).Length}\n");

    // The text with its empty line, without signatures.
    private static string Bare(string note) => note[..(note.IndexOf("\n\n", StringComparison.Ordinal) + 2)];

    private static string Swapped(string note, string other) => Bare(other) + note[Bare(note).Length..];
}
