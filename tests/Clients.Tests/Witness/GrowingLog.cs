using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Clients.Tests.Witness;

/// <summary>
/// A log that signs whatever size it is asked for. Its branches share the first entries and the keys: a log that forks.
/// </summary>
internal sealed class GrowingLog : IDisposable
{
    public const string Origin = "ledger.example/witnessed";

    private readonly Ed25519SigningKey ed25519 = Ed25519SigningKey.TryCreate(Secret(0x41), out var key) ? key : throw new InvalidOperationException();
    private readonly SigningKey secp256k1 = SigningKey.TryCreate(Secret(0x42), out var key) ? key : throw new InvalidOperationException();
    private readonly CheckpointSigner signer;

    public GrowingLog() => signer = new CheckpointSigner(Origin, ed25519, secp256k1);

    public IReadOnlyList<VerifierKey> Keys => signer.Keys;

    /// <summary>The tree of a size; from entry <paramref name="fork"/> on its entries are another branch's.</summary>
    public static MerkleTree Tree(int size, int fork = int.MaxValue) => MerkleTree.Build([.. Enumerable.Range(0, size).Select(i =>
        TreeHasher.Leaf(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(i < fork ? "entry" : "other")} {i}"))))]);

    public string Checkpoint(int size, int fork = int.MaxValue) => signer.Sign((ulong)size, Tree(size, fork).Root);

    /// <summary>A checkpoint with any root.</summary>
    public string Sign(ulong size, Hash root) => signer.Sign(size, root);

    /// <summary>The body of a request to go from one size to another.</summary>
    public string Request(int from, int to, int fork = int.MaxValue)
    {
        var proof = ConsistencyProof.Build((ulong)from, (ulong)to, Tree(to, fork).Node);
        return $"old {from}\n{string.Concat(proof.Select(hash => hash.ToBase64() + "\n"))}\n{Checkpoint(to, fork)}";
    }

    public void Dispose()
    {
        ed25519.Dispose();
        secp256k1.Dispose();
    }

    private static byte[] Secret(byte value)
    {
        var secret = new byte[32];
        Array.Fill(secret, value);
        return secret;
    }
}
