using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Signed lot statuses (docs/formats/checkpoint.md, "Lot status").</summary>
internal static class LotStatusCases
{
    private static readonly string Lot = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bend.Utf8("a statement")));

    /// <summary>The text of a good one.</summary>
    public static string Certified { get; } = $"traceability.lot-status.v1\n{Log.Origin}\n7\n{Lot}:0\ncertified\n-\n";

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("lot-status", () => Log.Trusting(Log.Keys));
        string Signed(string text) => Log.Signed(text, Log.FirstLine, Log.SecondLine);
        var withheld = Bend.Swap(Certified, "certified\n-", "withheld\nOUTSIDE_AREA,QUOTA_EXCEEDED");
        table.Valid("certified", "the lot may carry the claim", Signed(Certified));
        table.Valid("withheld", "two reasons", Signed(withheld));
        table.Valid("highest-output", "output 2^32 - 1", Signed(Bend.Swap(Certified, ":0\n", ":4294967295\n")));
        string About(string line) => Certified + line + "\n";
        table.Valid("label-live", "asked for by the code of a pack", Signed(About($"label {Lot}:0 live")));
        table.Valid("label-void", "the label was declared void", Signed(About($"label {Lot}:1048575 void")));
        table.Valid("label-not-activated", "the label is on no pack yet", Signed(About($"label {Lot}:7 not-activated")));
        table.Bad("signature", "verdict-turned", "withheld became certified", Bend.Swap(Signed(withheld), "withheld\nOUTSIDE_AREA,QUOTA_EXCEEDED", "certified\n-"));
        table.Bad("signature", "other-lot", "the output changed", Bend.Swap(Signed(Certified), ":0\n", ":1\n"));
        table.Bad("unverified", "retired-keys", "signed with keys that the reader dropped", Log.Signed(Certified, Retired()));
        table.Bad("origin", "another-origin", "rightly signed, of another log", Signed(Bend.Swap(Certified, Log.Origin, "other.example/season")));
        void Content(string name, string tests, string text) => table.Bad("content", name, tests, Signed(text));
        Content("checkpoint", "rightly signed, of another kind", $"{Log.Origin}\n7\n{Log.Tree.Root.ToBase64()}\n");
        Content("version-2", "another kind line", Bend.Swap(Certified, "status.v1", "status.v2"));
        Content("size-leading-zero", "07", Bend.Swap(Certified, "\n7\n", "\n07\n"));
        Content("lot-upper-case", "hex is lower case", Bend.Swap(Certified, Lot, Lot.ToUpperInvariant()));
        Content("lot-short", "63 digits", Bend.Swap(Certified, Lot, Lot[1..]));
        Content("output-leading-zero", ":00", Bend.Swap(Certified, ":0\n", ":00\n"));
        Content("output-2-32", "above the highest output", Bend.Swap(Certified, ":0\n", ":4294967296\n"));
        Content("certified-with-reason", "a certified lot has no reason", Bend.Swap(Certified, "\n-\n", "\nOUTSIDE_AREA\n"));
        Content("withheld-without-reason", "a withheld lot has one", Bend.Swap(withheld, "OUTSIDE_AREA,QUOTA_EXCEEDED", "-"));
        Content("withheld-with-empty-reasons", "an empty line of reasons", Bend.Swap(withheld, "OUTSIDE_AREA,QUOTA_EXCEEDED", ""));
        Content("reason-lower-case", "codes are upper case", Bend.Swap(withheld, "QUOTA_EXCEEDED", "quota_exceeded"));
        Content("reasons-with-space", "a comma alone", Bend.Swap(withheld, "AREA,QUOTA", "AREA, QUOTA"));
        Content("reasons-end-with-comma", "a comma joins", Bend.Swap(withheld, "EXCEEDED\n", "EXCEEDED,\n"));
        Content("reasons-65", "at most 64", Bend.Swap(withheld, "OUTSIDE_AREA,QUOTA_EXCEEDED", string.Join(',', Enumerable.Repeat("A", 65))));
        Content("verdict-unknown", "neither certified nor withheld", Bend.Swap(Certified, "certified", "genuine"));
        Content("seventh-line", "nothing follows", Certified + "more\n");
        Content("label-state-unknown", "no other word", About($"label {Lot}:0 opened"));
        Content("label-index-2-20", "above the highest place", About($"label {Lot}:1048576 live"));
        Content("label-index-leading-zero", "07", About($"label {Lot}:07 live"));
        Content("label-batch-short", "63 digits", About($"label {Lot[1..]}:0 live"));
        Content("label-twice", "one label", About($"label {Lot}:0 live\nlabel {Lot}:0 void"));
        return table.Cases;
    }

    private static LedgerCore.Checkpoints.NoteSigner Retired() => LedgerCore.Checkpoints.NoteSigner.Ed25519(Log.Origin, Log.Ed25519Of(0x33));
}
