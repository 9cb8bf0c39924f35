using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Receipts (docs/formats/receipt.md) of entry 3 of seven, unless a case says otherwise.</summary>
internal static class ReceiptCases
{
    private const int Index = 3;

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("receipt", () => Told(Index));
        var path = Log.Tree.Path(Index);
        var lines = string.Concat(path.Select(hash => hash.ToBase64() + "\n"));
        var good = Text(Index, path);
        table.Valid("entry-3", "the fourth of seven entries", good);
        table.Valid("entry-6", "the last entry, with a shorter path", Text(6, Log.Tree.Path(6)), Told(6));
        table.Valid("only-entry", "a log of one entry: no path", new TlogProof(0, [], Log.Signer.Sign(1, TreeHasher.Leaf(Log.Entries[0]))).ToString(), Told(0));
        table.Valid("extra", "an extra line is not authenticated, and not looked at", new TlogProof(Index, path, Log.Checkpoint, [1, 2, 3]).ToString());
        table.Valid("witnessed", "a checkpoint with a witness's line", new TlogProof(Index, path, Log.Checkpoint + Log.Cosignature(Log.Checkpoint[..(Log.Checkpoint.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)])).ToString());
        Places(table, path);

        void Bad(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        Bad("empty", "nothing", "");
        Bad("version-2", "another first line", Bend.Swap(good, "proof@v1", "proof@v2"));
        Bad("index-leading-zero", "03", Bend.Swap(good, "index 3", "index 03"));
        Bad("index-plus", "+3", Bend.Swap(good, "index 3", "index +3"));
        Bad("index-two-spaces", "one space", Bend.Swap(good, "index 3", "index  3"));
        Bad("index-trailing-space", "no space at the end", Bend.Swap(good, "index 3", "index 3 "));
        Bad("index-nul", "no NUL at the end", Bend.Swap(good, "index 3", "index 3\0"));
        Bad("index-2-64", "an index is below 2^64", Bend.Swap(good, "index 3", "index 18446744073709551616"));
        Bad("index-missing", "no index line", Bend.Swap(good, "index 3\n", ""));
        Bad("index-twice", "one index line", Bend.Swap(good, "index 3\n", "index 3\nindex 3\n"));
        Bad("extra-empty", "an extra has a byte", Bend.Swap(good, "index 3", "extra \nindex 3"));
        Bad("extra-after-index", "the extra comes first", Bend.Swap(good, "index 3", "index 3\nextra AQID"));
        Bad("extra-twice", "one extra line", Bend.Swap(good, "index 3", "extra AQID\nextra AQID\nindex 3"));
        Bad("hash-padding-bits", "unused bits are zero", Bend.Swap(good, path[0].ToBase64(), Bend.PaddingBits(path[0].ToBase64())));
        Bad("hash-without-padding", "base64 keeps its padding", Bend.Swap(good, path[0].ToBase64(), path[0].ToBase64().TrimEnd('=')));
        Bad("hash-short", "31 bytes", Bend.Swap(good, path[0].ToBase64(), Convert.ToBase64String(Log.Filled(1, 31))));
        Bad("hash-with-space", "a space before a hash", Bend.Swap(good, path[0].ToBase64(), " " + path[0].ToBase64()));
        Bad("path-65", "a path has at most 64 hashes", Bend.Swap(good, lines, string.Concat(Enumerable.Repeat(path[0].ToBase64() + "\n", 65))));
        Bad("crlf", "lines end with a newline alone", good.Replace("\n", "\r\n", StringComparison.Ordinal));
        Bad("empty-line-missing", "path and checkpoint run together", Bend.Swap(good, lines + "\n", lines));
        table.Bad("signature", "two-empty-lines", "the checkpoint begins with an empty line, which nobody signed", Bend.Swap(good, lines + "\n", lines + "\n\n"));
        Bad("checkpoint-missing", "cut after the empty line", good[..(good.IndexOf("\n\n", StringComparison.Ordinal) + 2)]);
        Bad("checkpoint-cut", "the last newline is missing", good[..^1]);
        Bad("longer", "a byte at the end", good + "x");

        table.Bad("signature", "checkpoint-changed", "the size became 8", Bend.Swap(good, "\n7\n", "\n8\n"));
        table.Bad("signature", "signature-changed", "one bit of the Ed25519 signature", Bend.Swap(good, "DyDNe7KN2nL", "DyDNe7KN2nM"));
        table.Bad("unverified", "retired-keys", "its checkpoint is signed with keys that the reader dropped", Text(Index, path, Log.Retired.Sign(Log.Tree.Size, Log.Tree.Root)));
        table.Bad("unverified", "another-log", "the checkpoint of another log", Text(Index, path, Log.Other.Sign(Log.Tree.Size, Log.Tree.Root)));
        table.Bad("origin", "another-origin", "the reader expects another log", good, Told(Index, "ledger.example/other"));
        table.Bad("content", "status-for-checkpoint", "a lot status where the checkpoint should be", Text(Index, path, Log.Signed(LotStatusCases.Certified, Log.FirstLine)));
        table.Bad("ambiguous", "key-twice", "the reader's list names one key twice", good, Told(Index, Log.Origin, [.. Log.Keys, Log.Keys[0]]));
        return table.Cases;
    }

    private static void Places(CaseTable table, Hash[] path)
    {
        void Bad(string name, string tests, string text, JsonObject? told = null) => table.Bad("not-included", name, tests, text, told);
        Bad("other-entry", "the receipt of another entry", Text(Index, path), Told(2));
        Bad("entry-changed", "one bit of the entry", Text(Index, path), Entry(Bend.Flip(Log.Entries[Index], 0)));
        Bad("entry-longer", "a byte more", Text(Index, path), Entry([.. Log.Entries[Index], 0]));
        Bad("leaf-hash-for-entry", "the hash of the entry instead of its bytes", Text(Index, path), Entry(TreeHasher.Leaf(Log.Entries[Index]).ToArray()));
        Bad("node-for-entry", "an inner node passed off as a leaf", Text(1, path[1..]), Entry([.. path[0].Span, .. TreeHasher.Leaf(Log.Entries[Index]).Span]));
        Bad("index-before", "index 2 with the path of 3", Text(2, path));
        Bad("index-after", "index 4 with the path of 3", Text(4, path));
        Bad("index-is-size", "the tree has no entry 7", Text(7, path));
        Bad("index-largest", "2^64 - 1", Text(ulong.MaxValue, path));
        Bad("path-empty", "no hash", Text(Index, []));
        Bad("path-short", "the last hash left out", Text(Index, path[..^1]));
        Bad("path-without-sibling", "the first hash left out", Text(Index, path[1..]));
        Bad("path-long", "a hash more", Text(Index, [.. path, TreeHasher.Empty]));
        Bad("path-long-at-the-front", "a hash more, first", Text(Index, [TreeHasher.Empty, .. path]));
        Bad("path-64", "as long as a path may be", Text(Index, [.. path, .. Enumerable.Repeat(TreeHasher.Empty, 64 - path.Length)]));
        Bad("path-turned", "the hashes in the other order", Text(Index, [.. path.Reverse()]));
        Bad("path-of-another", "the path of entry 4", Text(Index, Log.Tree.Path(4)));
        for (var at = 0; at < path.Length; at++)
        {
            var hashes = (Hash[])path.Clone();
            hashes[at] = Hash.FromBytes(Bend.Flip(path[at].ToArray(), 31, 7));
            Bad($"hash-{at}-changed", "one bit of a hash of the path", Text(Index, hashes));
        }

        Bad("older-checkpoint", "a checkpoint of the log from before the entry", Text(Index, path, Log.Signer.Sign(3, MerkleTree.Build([.. Log.Entries[..3].Select(entry => TreeHasher.Leaf(entry))]).Root)));
        Bad("empty-tree", "the checkpoint of an empty tree", Text(0, [], Log.Signer.Sign(0, TreeHasher.Empty)), Told(0));
    }

    private static string Text(ulong index, Hash[] path, string? checkpoint = null) =>
        new TlogProof(index, path, checkpoint ?? Log.Checkpoint).ToString();

    private static JsonObject Told(int entry, string origin = Log.Origin, string[]? keys = null) =>
        Entry(Log.Entries[entry], origin, keys);

    private static JsonObject Entry(byte[] entry, string origin = Log.Origin, string[]? keys = null)
    {
        var told = Log.Trusting(keys ?? Log.Keys, origin);
        told["entry"] = Convert.ToBase64String(entry);
        return told;
    }
}
