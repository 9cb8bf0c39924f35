using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Checkpoints;

public class PublishedNoteTests
{
    private const string Notes = "vectors/signed-note/notes.json";
    private const string Keys = "vectors/signed-note/vkeys.json";

    [SharedFact(Notes)]
    public void Every_note_ends_as_published() =>
        Assert.All(Load(Notes).AsArray(), node =>
        {
            var bytes = node!["noteBase64"] is { } base64
                ? Convert.FromBase64String((string)base64!)
                : System.Text.Encoding.UTF8.GetBytes((string)node["note"]!);
            var known = Names(node["verifiers"]).Select(Key).ToArray();

            if (!SignedNote.TryParse(bytes, out var note))
            {
                Assert.Equal("malformed", (string?)node["expect"]);
                return;
            }

            var result = note.Verify(known);
            Assert.Equal((string?)node["expect"], Word(result.Fault));
            Assert.Equal(bytes, System.Text.Encoding.UTF8.GetBytes(note.ToString()));
            if (node["verified"] is { } verified)
            {
                Assert.Equal(Names(verified), result.Verified.Select(signature => signature.Key.Name));
            }

            if (node["unverified"] is { } unverified)
            {
                Assert.Equal(Names(unverified), result.Unverified.Select(signature => signature.Name));
            }

            if (node["verifiedTimestamps"] is JsonArray times)
            {
                Assert.Equal(times.Select(time => (ulong?)time), result.Verified.Select(signature => signature.Timestamp));
            }
        });

    [SharedFact(Keys)]
    public void Published_keys_are_read_and_written_alike() =>
        Assert.All(Names(Load(Keys)["valid"]), text => Assert.Equal(text, Key(text).ToString()));

    [SharedFact(Keys)]
    public void Published_bad_keys_are_refused() =>
        Assert.All(Load(Keys)["invalid"]!.AsArray(), node => Assert.False(VerifierKey.TryParse((string)node!["vkey"]!, out _)));

    [SharedFact(Keys)]
    public void No_part_of_a_key_and_no_key_one_letter_off_is_read()
    {
        Assert.All(Names(Load(Keys)["valid"]), text =>
        {
            for (var start = 0; start < text.Length; start++)
            {
                for (var end = start; end <= text.Length; end++)
                {
                    Assert.True(end - start == text.Length || !VerifierKey.TryParse(text[start..end], out _));
                }

                var raised = text.ToCharArray();
                raised[start]++;
                Assert.False(VerifierKey.TryParse(new string(raised), out _));
            }
        });
    }

    [SharedFact(Keys)]
    public void Signing_gives_the_published_bytes()
    {
        var vector = Load(Keys)["deterministicSigning"]!;
        var parts = ((string)vector["testOnlySignerKey"]!).Split('+', 5);
        Assert.True(Ed25519SigningKey.TryCreate(Convert.FromBase64String(parts[4]).AsSpan(1), out var key));
        using (key)
        {
            Assert.Equal(
                (string?)vector["signedNote"],
                SignedNote.Sign((string)vector["text"]!, NoteSigner.Ed25519(parts[2], key)).ToString());
        }
    }

    private static string Word(NoteFault fault) => fault switch
    {
        NoteFault.None => "ok",
        NoteFault.Unverified => "unverified",
        NoteFault.InvalidSignature => "invalid-signature",
        NoteFault.AmbiguousVerifier => "error",
        _ => fault.ToString(),
    };

    private static VerifierKey Key(string text)
    {
        Assert.True(VerifierKey.TryParse(text, out var key));
        return key;
    }

    private static string[] Names(JsonNode? array) => [.. array!.AsArray().Select(name => (string)name!)];

    private static JsonNode Load(string file) => JsonNode.Parse(File.ReadAllText(SharedFile.Path(file)))!;
}
