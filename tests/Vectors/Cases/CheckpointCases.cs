using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Signed checkpoints (docs/formats/checkpoint.md, "Checkpoint").</summary>
internal static class CheckpointCases
{
    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("checkpoint", () => Log.Trusting(Log.Keys));
        var text = new Checkpoint(Log.Origin, Log.Tree.Size, Log.Tree.Root).Text;
        var root = Log.Tree.Root.ToBase64();
        string Signed(string body) => Log.Signed(body, Log.FirstLine, Log.SecondLine);
        string Told(string size) => Signed($"{Log.Origin}\n{size}\n{root}\n");

        table.Valid("seven", "the checkpoint of seven entries", Log.Checkpoint);
        table.Valid("empty-tree", "size 0 and the root of nothing", Log.Signer.Sign(0, LedgerCore.Merkle.TreeHasher.Empty));
        table.Valid("largest", "size 2^64 - 1", Told("18446744073709551615"));
        table.Valid("extension", "a further line is kept", Signed(text + "further\n"));
        table.Valid("witnessed", "a witness's line beside the log's", Log.Checkpoint + Log.Cosignature(text));
        table.Valid("keys-overlapping", "two pairs of keys are trusted, one signed", Log.Checkpoint, Log.Trusting([.. Log.Keys, .. Log.Retired.Keys.Select(key => key.ToString())]));
        table.Valid("four-lines", "old and new keys sign while they overlap", Log.Checkpoint + Log.Retired.Sign(Log.Tree.Size, Log.Tree.Root)[(text.Length + 1)..]);

        table.Bad("malformed", "empty", "nothing", "");
        table.Bad("malformed", "no-signature", "the text alone", text);
        table.Bad("malformed", "crlf", "lines end with a newline alone", Log.Checkpoint.Replace("\n", "\r\n", StringComparison.Ordinal));
        table.Bad("signature", "size-changed", "7 became 8", Bend.Swap(Log.Checkpoint, "\n7\n", "\n8\n"));
        table.Bad("signature", "root-changed", "one bit of the root", Bend.Swap(Log.Checkpoint, root, Convert.ToBase64String(Bend.Flip(Log.Tree.Root.ToArray(), 31))));
        table.Bad("signature", "origin-changed", "the first line became another's", Bend.Swap(Log.Checkpoint, "season\n7", "seasom\n7"));
        table.Bad("signature", "secp256k1-domain", "signed as a statement is: over a tagged digest", Mistagged(text));
        table.Bad("unverified", "another-log", "another log's checkpoint", Log.Other.Sign(Log.Tree.Size, Log.Tree.Root));
        table.Bad("unverified", "retired-keys", "signed with keys that the reader dropped", Log.Retired.Sign(Log.Tree.Size, Log.Tree.Root));
        table.Bad("origin", "another-origin", "rightly signed by a trusted key, with another first line", Signed(Bend.Swap(text, Log.Origin, "other.example/season")));
        table.Bad("origin", "origin-expected-is-another", "the reader expects another log", Log.Checkpoint, Log.Trusting(Log.Keys, "ledger.example/seasons"));
        table.Bad("ambiguous", "key-twice", "the reader's list names one key twice", Log.Checkpoint, Log.Trusting([.. Log.Keys, Log.Keys[1]]));

        foreach (var (name, size) in new[]
                 {
                     ("size-leading-zero", "07"), ("size-plus", "+7"), ("size-minus", "-7"), ("size-space", " 7"), ("size-trailing-space", "7 "),
                     ("size-hex", "0x7"), ("size-point", "7.0"), ("size-exponent", "7e0"), ("size-empty", ""), ("size-2-64", "18446744073709551616"),
                     ("size-other-digits", "７"), ("size-grouped", "7,000"),
                 })
        {
            table.Bad("content", name, $"rightly signed with the size written \"{size}\"", Told(size));
        }

        void Content(string name, string tests, string body) => table.Bad("content", name, tests, Signed(body));
        Content("two-lines", "the root is missing", $"{Log.Origin}\n7\n");
        Content("no-origin", "the first line is empty", $"\n7\n{root}\n");
        Content("origin-256", "an origin of 256 bytes", $"{new string('a', 256)}\n7\n{root}\n");
        Content("root-short", "31 bytes", $"{Log.Origin}\n7\n{Convert.ToBase64String(Log.Filled(1, 31))}\n");
        Content("root-long", "33 bytes", $"{Log.Origin}\n7\n{Convert.ToBase64String(Log.Filled(1, 33))}\n");
        Content("root-without-padding", "base64 keeps its padding", $"{Log.Origin}\n7\n{root.TrimEnd('=')}\n");
        Content("root-padding-bits", "unused bits are zero", $"{Log.Origin}\n7\n{Bend.PaddingBits(root)}\n");
        Content("root-hex", "the root in hex", $"{Log.Origin}\n7\n{Log.Tree.Root.ToHex()}\n");
        Content("root-space", "a space after the root", $"{Log.Origin}\n7\n{root} \n");
        Content("extension-empty", "an empty line among the further lines", $"{text}\nfurther\n");
        Content("lot-status", "rightly signed, of another kind", LotStatusCases.Certified);
        return table.Cases;
    }

    // The bytes are right but for what was signed: SHA-256("traceability.statement.v1" ‖ 0x00 ‖ text), not SHA-256(text).
    private static string Mistagged(string text)
    {
        var digest = System.Security.Cryptography.SHA256.HashData([.. Bend.Utf8("traceability.statement.v1\0"), .. Bend.Utf8(text)]);
        var hash = Convert.FromHexString(Log.Keys[1].Split('+')[1]);
        Signature signature = Log.Secp256k1.Sign(digest);
        return $"{text}\n— {Log.Origin} {Convert.ToBase64String([.. hash, .. signature.Span])}\n";
    }
}
