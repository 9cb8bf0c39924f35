using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Checkpoints;

/// <summary>Signed checkpoints of other makers' logs, opened with the keys that were published with them.</summary>
public sealed class PublishedCheckpointTests
{
    private const string Tessera = "vectors/tlog-tiles/tessera-testlog";
    private const string Mirror = "vectors/tlog-tiles/sunlight-mirror-300";

    // Named in the README of the vectors.
    private const string TesseraKey = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    [SharedFact(Tessera)]
    public void Tesseras_checkpoint_of_every_size_opens_with_its_key_and_not_with_a_byte_changed()
    {
        Assert.True(VerifierKey.TryParse(TesseraKey, out var key));
        var verifier = new CheckpointVerifier(key.Name, [key]);
        for (var size = 0; size <= 15; size++)
        {
            var note = File.ReadAllText(SharedFile.Path($"{Tessera}/checkpoint.{size}"));
            Assert.True(verifier.TryOpen(note, out Checkpoint? checkpoint, out _));
            Assert.Equal((ulong)size, checkpoint.Size);
            Assert.Equal(size == 0, checkpoint.Root == TreeHasher.Empty);
            Assert.False(new CheckpointVerifier("example.com/log/other", [key]).TryOpen(note, out checkpoint, out var fault));
            Assert.Equal(NoteFault.WrongOrigin, fault);
            for (var place = 0; place < note.Length; place++)
            {
                var changed = note.ToCharArray();
                changed[place] ^= (char)1;
                Assert.False(verifier.TryOpen(new string(changed), out checkpoint, out _), $"{size}, {place}");
            }
        }

        Assert.Equal(File.ReadAllText(SharedFile.Path($"{Tessera}/checkpoint.15")), File.ReadAllText(SharedFile.Path($"{Tessera}/checkpoint")));
    }

    [SharedFact(Mirror)]
    public void A_mirrors_cosignature_verifies_and_is_not_the_logs_own()
    {
        var published = JsonNode.Parse(File.ReadAllText(SharedFile.Path($"{Mirror}/mirror.v0.json")))!["verifier_keys"]![0]!;
        Assert.True(VerifierKey.TryParse((string)published!, out var key));
        Assert.Equal(NoteKeyType.Cosignature, key.Type);
        Assert.True(SignedNote.TryParse(File.ReadAllBytes(SharedFile.Path($"{Mirror}/checkpoint")), out var note));

        Assert.Equal(1_767_139_200UL, Assert.Single(note.Verify([key]).Verified).Timestamp! / 86_400 * 86_400);

        // The same point under the type of a log's key is another key.
        var asLog = VerifierKey.Ed25519(key.Name, PointOf(key));
        Assert.Equal(NoteFault.Unverified, note.Verify([asLog]).Fault);
    }

    private static Traceability.LedgerCore.Keys.Ed25519PublicKey PointOf(VerifierKey key)
    {
        var typed = Convert.FromBase64String(key.ToString().Split('+', 3)[2]);
        Assert.True(Traceability.LedgerCore.Keys.Ed25519PublicKey.TryParse(typed.AsSpan(1), out var point));
        return point;
    }
}
