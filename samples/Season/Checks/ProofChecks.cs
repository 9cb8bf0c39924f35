using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.V1;

namespace Traceability.Season.Checks;

/// <summary>That the log is what it says, by the pinned key alone: receipts, consistency, tiles.</summary>
internal static class ProofChecks
{
    public static async Task RunAsync(CheckSheet sheet, PlayedSeason season)
    {
        var recorded = season.Recorded();
        await sheet.CheckAsync(
            $"all {recorded.Count} receipts prove their statement in a checkpoint signed by the pinned key",
            () => Task.FromResult(FaultInReceipts(season.Pinned(), recorded)));
        await sheet.CheckAsync(
            "every checkpoint seen extends the one before, from the first entry to the newest",
            () => FaultInHistoryAsync(season, recorded));
        await sheet.CheckAsync(
            "the tiles over HTTP hold every statement at its place and rebuild the signed root",
            () => FaultInTilesAsync(season, recorded));
    }

    private static string? FaultInReceipts(CheckpointVerifier pinned, IReadOnlyList<Recorded> recorded)
    {
        if (recorded.Count == 0)
        {
            return "there are none";
        }

        foreach (var one in recorded)
        {
            if (!TlogProof.TryParse(one.Receipt.Proof, out var proof) || proof.Index != one.Receipt.Index)
            {
                return $"the receipt of {one.Item.Id} is no proof for entry {one.Receipt.Index}";
            }

            if (!proof.TryVerify(one.Leaf, pinned, out _, out var fault))
            {
                return $"the receipt of {one.Item.Id} does not hold ({fault})";
            }
        }

        return null;
    }

    private static async Task<string?> FaultInHistoryAsync(PlayedSeason season, IReadOnlyList<Recorded> recorded)
    {
        using var channel = season.Connect();
        var ledger = new V1.LedgerService.LedgerServiceClient(channel);
        var newest = await ledger.GetCheckpointAsync(new GetCheckpointRequest(), cancellationToken: season.Cancellation);
        var notes = recorded.Select(one => TlogProof.TryParse(one.Receipt.Proof, out var proof) ? proof.SignedCheckpoint : "").Append(newest.Checkpoint);
        var pinned = season.Pinned();
        var seen = notes.Distinct().Select(note => pinned.TryOpen(note, out Checkpoint? opened, out _) ? opened : null).ToList();
        if (seen.Contains(null))
        {
            return "a checkpoint is not signed by the pinned key";
        }

        foreach (var (older, newer) in seen.OrderBy(one => one!.Size).Zip(seen.OrderBy(one => one!.Size).Skip(1)))
        {
            var answer = await ledger.GetConsistencyProofAsync(
                new GetConsistencyProofRequest { OldSize = older!.Size, NewSize = newer!.Size }, cancellationToken: season.Cancellation);
            Hash[] proof = [.. answer.Hashes.Select(hash => Hash.FromBytes(hash.Span))];
            if (!ConsistencyProof.Verify(older.Size, older.Root, newer.Size, newer.Root, proof))
            {
                return $"{newer.Size} entries do not extend {older.Size}";
            }
        }

        return seen.Count > 1 ? null : "fewer than two checkpoints were seen";
    }

    private static async Task<string?> FaultInTilesAsync(PlayedSeason season, IReadOnlyList<Recorded> recorded)
    {
        var note = await season.Http.GetStringAsync("/checkpoint", season.Cancellation);
        if (!season.Pinned().TryOpen(note, out Checkpoint? head, out var fault))
        {
            return $"/checkpoint is not signed by the pinned key ({fault})";
        }

        var leaves = new List<Hash>();
        for (ulong tile = 0; TileId.At(0, tile, head.Size) is { } id; tile++)
        {
            var bytes = await season.Http.GetByteArrayAsync($"/{id.Path}", season.Cancellation);
            leaves.AddRange(bytes.Chunk(Hash.Size).Select(hash => Hash.FromBytes(hash)));
        }

        if ((ulong)leaves.Count != head.Size)
        {
            return $"the tiles hold {leaves.Count} hashes, the checkpoint says {head.Size}";
        }

        return TreeRoot.At(head.Size, NodeOf) != head.Root
            ? "they lead to another root"
            : recorded.FirstOrDefault(one => leaves[(int)one.Receipt.Index] != one.Leaf) is { } wrong ? $"entry {wrong.Receipt.Index} is another" : null;

        // MTH of a complete subtree (RFC 6962 section 2.1).
        Hash NodeOf(NodeId node) => node.Level == 0
            ? leaves[(int)node.Index]
            : TreeHasher.Node(NodeOf(new NodeId(node.Level - 1, 2 * node.Index)), NodeOf(new NodeId(node.Level - 1, (2 * node.Index) + 1)));
    }
}
