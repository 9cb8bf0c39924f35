using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>The log that the cases are about: seven entries, fixed keys of equal bytes, and keys that are not its own.</summary>
internal static class Log
{
    public const string Origin = "ledger.example/season";

    public static Ed25519SigningKey Ed25519 { get; } = Ed25519Of(0x11);

    public static SigningKey Secp256k1 { get; } = Secp256k1Of(0x22);

    public static CheckpointSigner Signer { get; } = new(Origin, Ed25519, Secp256k1);

    /// <summary>The log's keys before it changed them.</summary>
    public static CheckpointSigner Retired { get; } = new(Origin, Ed25519Of(0x33), Secp256k1Of(0x44));

    public static CheckpointSigner Other { get; } = new("other.example/season", Ed25519, Secp256k1);

    /// <summary>A witness's key, and its line for a text: what a log's own reader passes over.</summary>
    public static VerifierKey Witness { get; } = VerifierKey.Cosignature("witness.example", Ed25519Of(0x55).Public);

    public static NoteSigner FirstLine { get; } = NoteSigner.Ed25519(Origin, Ed25519);

    public static NoteSigner SecondLine { get; } = NoteSigner.Secp256k1(Origin, Secp256k1);

    public static string[] Keys { get; } = [.. Signer.Keys.Select(key => key.ToString())];

    public static byte[][] Entries { get; } = [.. Enumerable.Range(0, 7).Select(i => Bend.Utf8($"entry {i}"))];

    public static MerkleTree Tree { get; } = MerkleTree.Build([.. Entries.Select(entry => TreeHasher.Leaf(entry))]);

    public static string Checkpoint { get; } = Signer.Sign(Tree.Size, Tree.Root);

    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    public static JsonObject Trusting(IEnumerable<string> keys, string origin = Origin) => new() { ["origin"] = origin, ["keys"] = Array(keys) };

    public static string Signed(string text, params NoteSigner[] signers) => SignedNote.Sign(text, signers).ToString();

    /// <summary>cosignature/v1 (C2SP tlog-cosignature): time ‖ Ed25519 over head, time and text.</summary>
    public static string Cosignature(string text)
    {
        const ulong Time = 1_772_323_200;
        var signature = Ed25519Of(0x55).Sign(Bend.Utf8($"cosignature/v1\ntime {Time}\n{text}"));
        var bytes = new byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Witness.KeyHash);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(4), Time);
        return $"— {Witness.Name} {Convert.ToBase64String([.. bytes, .. signature])}\n";
    }

    public static byte[] Filled(byte value, int size = 32)
    {
        var bytes = new byte[size];
        System.Array.Fill(bytes, value);
        return bytes;
    }

    public static Ed25519SigningKey Ed25519Of(byte value) =>
        Ed25519SigningKey.TryCreate(Filled(value), out var key) ? key : throw new InvalidOperationException();

    public static SigningKey Secp256k1Of(byte value) =>
        SigningKey.TryCreate(Filled(value), out var key) ? key : throw new InvalidOperationException();
}
