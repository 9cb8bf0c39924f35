using Traceability.LedgerCore.Checkpoints;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Signed lists of a log's keys (docs/formats/checkpoint.md, "List of keys").</summary>
internal static class KeyListCases
{
    private const string Last = "traceability.log-keys.v1\n";

    private static readonly string Active = string.Concat(Log.Keys.Select(key => $"{key}\n"));

    private static readonly string[] Old = [.. Log.Retired.Keys.Select(key => key.ToString())];

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("key-list", () => Log.Trusting(Log.Keys));
        string Signed(string text) => Log.Signed(text, Log.FirstLine, Log.SecondLine);
        var retired = $"{Active}retired 7\n{Old[0]}\n{Old[1]}\n{Last}";
        table.Valid("one-pair", "the keys that sign", Signed(Active + Last));
        table.Valid("retired", "and two that stopped at size 7", Signed(retired));
        table.Valid("retired-twice", "two sizes", Signed($"{Active}retired 0\n{Old[0]}\nretired 7\n{Old[1]}\n{Last}"));
        table.Valid("vouched-by-the-old", "the reader knows only the keys that this list retires", Log.Signed(retired, OldLine()), Log.Trusting(Old));
        table.Bad("signature", "key-more", "a key added after it was signed", Bend.Swap(Signed(Active + Last), Last, $"{Old[0]}\n{Last}"));
        table.Bad("signature", "size-changed", "a key stops later", Bend.Swap(Signed(retired), "retired 7", "retired 8"));
        table.Bad("unverified", "stranger", "signed by keys that the reader does not know", Log.Signed(Active + Last, OldLine()));
        table.Bad("malformed", "unsigned", "no signature", Active + Last + "\n");
        void Content(string name, string tests, string text) => table.Bad("content", name, tests, Signed(text));
        Content("checkpoint", "rightly signed, of another kind", $"{Log.Origin}\n7\n{Log.Tree.Root.ToBase64()}\n");
        Content("no-last-line", "the kind is missing", Active);
        Content("version-2", "another kind", Active + Bend.Swap(Last, "v1", "v2"));
        Content("after-the-last-line", "nothing follows", $"{Active}{Last}more\n");
        Content("no-key", "at least one signs", Last);
        Content("none-signs", "all are retired", $"retired 7\n{Active}{Last}");
        Content("key-twice", "no key twice", $"{Active}{Log.Keys[0]}\n{Last}");
        Content("key-signs-and-is-retired", "no key twice", $"{Active}retired 7\n{Log.Keys[0]}\n{Last}");
        Content("another-name", "all have the name of the log", $"{Active}{Log.Other.Keys[0]}\n{Last}");
        Content("cosignature-key", "a witness's key is none of the log's", $"{Active}{VerifierKey.Cosignature(Log.Origin, Log.Ed25519Of(0x33).Public)}\n{Last}");
        Content("line-of-something-else", "a line that is no key", $"{Active}# old ones\n{Last}");
        Content("key-damaged", "a key hash that is not the key's", $"{Bend.Swap(Active, "+", "+0")}{Last}");
        Content("size-leading-zero", "retired 07", Bend.Swap(retired, "retired 7", "retired 07"));
        Content("size-2-64", "above the highest size", Bend.Swap(retired, "retired 7", "retired 18446744073709551616"));
        Content("size-missing", "retired, and no size", Bend.Swap(retired, "retired 7", "retired "));
        Content("sizes-descending", "in ascending order", $"{Active}retired 7\n{Old[0]}\nretired 6\n{Old[1]}\n{Last}");
        Content("size-twice", "one line for each size", $"{Active}retired 7\n{Old[0]}\nretired 7\n{Old[1]}\n{Last}");
        Content("size-without-keys", "nobody stopped there", $"{Active}retired 6\nretired 7\n{Old[0]}\n{Last}");
        Content("space-after-key", "one writing", Bend.Swap(Active, "\n", " \n") + Last);
        Content("keys-65", "at most 64", $"{Active}retired 7\n{string.Concat(Enumerable.Range(1, 63).Select(Spare))}{Last}");
        return table.Cases;
    }

    private static NoteSigner OldLine() => NoteSigner.Ed25519(Log.Origin, Log.Ed25519Of(0x33));

    private static string Spare(int number) => $"{NoteSigner.Ed25519(Log.Origin, Log.Ed25519Of((byte)(0x80 + number))).Verifier}\n";
}
