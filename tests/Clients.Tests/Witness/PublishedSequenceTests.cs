using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Witness;

public class PublishedSequenceTests
{
    private const string Sequence = "vectors/tlog-witness/add-checkpoint-sequence.json";

    [SharedFact(Sequence)]
    public async Task Every_published_request_is_answered_as_published()
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(SharedFile.Path(Sequence)))!;
        var additional = file["additional"]![0]!;
        var (first, second) = (Key((string)file["logOrigin"]!, file), Key(((string)additional["requestBody"]!).Split('\n')[2], additional));
        Assert.Equal((string)file["logVkey"]!, first.ToString());
        await using var witness = await RunningWitness.StartAsync([first, second]);
        foreach (var step in file["steps"]!.AsArray().Append(additional))
        {
            var body = (string)step!["requestBody"]!;
            var answer = await witness.AddAsync(body);

            Assert.Equal((int)(step["statusPerCurrentSpec"] ?? step["status"])!, answer.Status);
            foreach (var wanted in step["bodyAsserts"]?.AsArray() ?? [])
            {
                var (word, text) = ((string)wanted!).Split(' ', 2) is [var verb, var quoted] ? (verb, (string)JsonNode.Parse(quoted)!) : default;
                Assert.True(word == "==" ? answer.Body == text : answer.Body.Contains(text, StringComparison.Ordinal), $"{wanted}: {answer.Body}");
            }

            if (answer.Status == 200)
            {
                Assert.True(SignedNote.TryParse(body[(body.IndexOf("\n\n", StringComparison.Ordinal) + 2)..] + answer.Body, out var note));
                Assert.Single(note.Verify([witness.Verifier]).Verified);
            }
            else if (answer.Status == 409)
            {
                Assert.Equal("text/x.tlog.size", answer.MediaType);
            }
        }
    }

    private static VerifierKey Key(string origin, JsonNode of) =>
        Ed25519PublicKey.TryParse(Convert.FromHexString((string)of["logPublicKeyEd25519Hex"]!), out var key)
            ? VerifierKey.Ed25519(origin, key)
            : throw new InvalidDataException();
}
