using System.Security.Cryptography;
using System.Text;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Clients.Tests.Client;

/// <summary>A log's whole history with its real keys: signs any tree size and proves growth from its own leaves.</summary>
internal sealed class History : IDisposable
{
    private readonly Ed25519SigningKey ed25519;
    private readonly SigningKey secp256k1;
    private readonly CheckpointSigner signer;
    private readonly Hash[] leaves;

    internal History(IEnumerable<Hash> leaves, string keys = "log")
    {
        this.leaves = [.. leaves];
        ed25519 = Ed25519SigningKey.TryCreate(SHA256.HashData(Encoding.UTF8.GetBytes(keys)), out var made)
            ? made
            : throw new InvalidOperationException(keys);
        secp256k1 = Samples.Key(keys);
        signer = new CheckpointSigner(Samples.Origin, ed25519, secp256k1);
    }

    /// <summary>How many proofs were asked for.</summary>
    internal int ProofsGiven { get; private set; }

    internal LedgerProfile Profile => new(
        Samples.Origin, new Uri("http://127.0.0.1:1"), null, [.. signer.Keys.Select(key => key.ToString())]);

    /// <summary>Leaves of one branch: the same up to where it parts from the trunk.</summary>
    internal static IEnumerable<Hash> Leaves(int count, int partsAt = int.MaxValue, string branch = "trunk") =>
        Enumerable.Range(0, count).Select(index =>
            TreeHasher.Leaf(Encoding.UTF8.GetBytes(index < partsAt ? $"{index}" : $"{branch} {index}")));

    internal MerkleTree Tree(int size) => MerkleTree.Build(leaves[..size]);

    internal string Note(int size) => signer.Sign((ulong)size, Tree(size).Root);

    internal Task<IReadOnlyList<Hash>?> ProveAsync(ulong oldSize, ulong newSize, CancellationToken cancellation)
    {
        ProofsGiven++;
        return Task.FromResult<IReadOnlyList<Hash>?>(newSize > (ulong)leaves.Length
            ? null
            : ConsistencyProof.Build(oldSize, newSize, Tree((int)newSize).Node));
    }

    public void Dispose()
    {
        ed25519.Dispose();
        secp256k1.Dispose();
    }
}
