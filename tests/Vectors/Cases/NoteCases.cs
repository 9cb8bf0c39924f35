using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Signed notes of any text (docs/formats/checkpoint.md, "Signed note").</summary>
internal static class NoteCases
{
    private const string Text = "one\n\ntwo: Giảo cổ lam\n";

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("note", () => Knowing(Log.Keys));
        var note = Log.Signed(Text, Log.FirstLine, Log.SecondLine);
        var lines = note[(Text.Length + 1)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (first, second) = (lines[0], lines[1]);
        string With(params string[] signatures) => $"{Text}\n{string.Concat(signatures.Select(line => line + "\n"))}";

        table.Valid("two-lines", "both keys signed", note);
        table.Valid("ed25519-alone", "one known key is enough", With(first));
        table.Valid("secp256k1-alone", "one known key is enough", With(second));
        table.Valid("lines-swapped", "lines have no order", With(second, first));
        table.Valid("unknown-line-too", "a line of an unknown key is passed over", With(Log.Cosignature(Text).TrimEnd('\n'), first));
        table.Valid("second-line-of-one-key-wrong", "a second line of a verified key is passed over", With(first, Bent(first, 40), second));
        table.Valid("hundred-lines", "100 lines are read", With([first, .. Enumerable.Repeat(second, 99)]));

        Encoding(table, note, With, first);
        Signatures(table, note, With, first, second);
        return table.Cases;
    }

    private static void Encoding(CaseTable table, string note, Func<string[], string> with, string first)
    {
        void Bad(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        Bad("empty", "nothing", "");
        Bad("no-signature", "text and empty line alone", $"{Text}\n");
        Bad("no-empty-line", "text and signature without the empty line", $"one\ntwo\n{first}\n");
        Bad("no-last-newline", "the note ends with a newline", note[..^1]);
        Bad("two-last-newlines", "an empty line at the end has no signature after it", note + "\n");
        Bad("crlf", "lines end with a newline alone", note.Replace("\n", "\r\n", StringComparison.Ordinal));
        Bad("tab", "no control character", Bend.Swap(note, "two: ", "two:\t"));
        Bad("nul", "no control character", Bend.Swap(note, "two: ", "two:\0"));
        table.Bad("malformed", "not-utf8", "bytes that are not UTF-8", [0xff, .. Bend.Utf8(note)]);
        table.Bad("malformed", "overlong-utf8", "a character in two bytes that needs one", [0xc1, 0xa1, .. Bend.Utf8(note)]);
        table.Bad("malformed", "surrogate-utf8", "half a character", [0xed, 0xa0, 0x80, .. Bend.Utf8(note)]);
        Bad("hyphen-for-dash", "a signature line begins with U+2014", with([first.Replace('—', '-')]));
        Bad("two-spaces-after-dash", "one space", with([Bend.Swap(first, "— ", "—  ")]));
        Bad("space-after-signature", "no white space at the end of a line", with([first + " "]));
        Bad("name-with-plus", "a key name has no plus", with([Bend.Swap(first, "season", "sea+son")]));
        Bad("name-with-nbsp", "a key name has no Unicode white space", with([Bend.Swap(first, "season", "sea\u00a0son")]));
        Bad("no-key-name", "a name is not empty", with([$"—  {first[(first.LastIndexOf(' ') + 1)..]}"]));
        Bad("base64-without-padding", "base64 keeps its padding", with([first.TrimEnd('=')]));
        Bad("base64-padding-bits", "unused bits are zero", with([Bend.PaddingBits(first)]));
        Bad("base64-with-space", "base64 has no space in it", with([first[..^8] + " " + first[^8..]]));
        Bad("base64-url", "the alphabet is + and /", with([$"— {Log.Origin} {Convert.ToBase64String(Log.Filled(0xfb, 68)).Replace('+', '-')}"]));
        Bad("hash-alone", "a signature has at least one byte after the key hash", with([$"— {Log.Origin} d8JNUg=="]));
        Bad("empty-line-between-signatures", "the last empty line ends the text", with([first, "x", ""]));
        Bad("text-after-signatures", "a line that is no signature", with([first, "hello"]));
        Bad("hundred-and-one-lines", "at most 100 lines", with([.. Enumerable.Repeat(first, 101)]));
        Bad("byte-order-mark-line", "a mark before a signature line", with(["\ufeff" + first]));
    }

    private static void Signatures(CaseTable table, string note, Func<string[], string> with, string first, string second)
    {
        table.Bad("signature", "text-changed", "one letter of the text", Bend.Swap(note, "one\n", "ona\n"));
        table.Bad("signature", "text-longer", "a line more", "more\n" + note);
        table.Bad("signature", "byte-order-mark", "a mark before the text is text", "\ufeff" + note);
        table.Bad("signature", "ed25519-changed", "a wrong line of a known key refuses the note, whatever the other says", with([Bent(first, 40), second]));
        table.Bad("signature", "secp256k1-changed", "a wrong line of a known key refuses the note, whatever the other says", with([first, Bent(second, 40)]));
        table.Bad("signature", "ed25519-short", "63 bytes", with([Rewritten(first, bytes => bytes[..^1]), second]));
        table.Bad("signature", "ed25519-long", "65 bytes", with([Rewritten(first, bytes => [.. bytes, 0]), second]));
        table.Bad("signature", "secp256k1-high-s", "s is above n/2", with([Rewritten(second, bytes => [.. bytes[..4], .. Bend.HighS(bytes.AsSpan(4))])]));
        table.Bad("signature", "secp256k1-zero", "r and s are zero", with([Rewritten(second, bytes => [.. bytes[..4], .. new byte[64]])]));
        table.Bad("signature", "secp256k1-long", "65 bytes", with([Rewritten(second, bytes => [.. bytes, 0])]));
        table.Bad("signature", "ed25519-of-other-text", "a right signature over another text", with([Line(Log.Signed("three\n", Log.FirstLine))]));
        table.Bad("signature", "first-of-two-lines-wrong", "the first line of a key counts", with([Bent(first, 40), first]));
        table.Bad("signature", "signatures-exchanged", "each key's hash over the other's signature", with([Rewritten(first, bytes => [.. bytes[..4], .. Raw(second)[4..]])]));
        table.Bad("unverified", "no-key", "the reader knows no key", note, Knowing([]));
        table.Bad("unverified", "keys-of-another", "none of the reader's keys signed", note, Knowing(Log.Retired.Keys.Select(key => key.ToString())));
        table.Bad("unverified", "retired-key", "signed by a key that the log had before, which the reader dropped", Log.Signed(Text, NoteSigner.Ed25519(Log.Origin, Log.Ed25519Of(0x33))));
        table.Bad("unverified", "witness-alone", "the only line is a witness's, and the reader knows the log's keys", Text + "\n" + Log.Cosignature(Text));
        table.Bad("unverified", "name-of-another", "the key hash is a known one, the name is not", with([Bend.Swap(first, "season", "other")]));
        table.Bad("unverified", "hash-of-another", "the name is known, the key hash is not", with([Rewritten(first, bytes => Bend.Flip(bytes, 0))]));
        table.Bad("ambiguous", "key-twice", "two of the reader's keys have the name and hash of the line", note, Knowing([Log.Keys[0], Log.Keys[0], Log.Keys[1]]));
    }

    private static JsonObject Knowing(IEnumerable<string> keys) => new() { ["keys"] = Log.Array(keys) };

    private static string Line(string note) => note.TrimEnd('\n')[(note.TrimEnd('\n').LastIndexOf('\n') + 1)..];

    private static byte[] Raw(string line) => Convert.FromBase64String(line[(line.LastIndexOf(' ') + 1)..]);

    private static string Rewritten(string line, Func<byte[], byte[]> bend) =>
        $"{line[..(line.LastIndexOf(' ') + 1)]}{Convert.ToBase64String(bend(Raw(line)))}";

    private static string Bent(string line, int at) => Rewritten(line, bytes => Bend.Flip(bytes, at));
}
