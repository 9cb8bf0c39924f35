using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Tests;

/// <summary>The whole ledger verified again from its stored bytes, with nothing taken from the service's memory.</summary>
internal sealed partial class TestLedger
{
    /// <summary>Every leaf, tile, checkpoint, receipt and state record, against what they are made from.</summary>
    public async Task CheckLogAsync()
    {
        await using var context = Context();
        var head = await context.Heads.AsNoTracking().SingleAsync();
        var entries = await context.Entries.AsNoTracking().OrderBy(row => row.Index).ToListAsync();
        var tree = MerkleTree.Build([.. entries.Select(row => TreeHasher.Leaf(row.Leaf))]);
        Assert.Equal(Origin, head.Origin);
        Assert.Equal((long)tree.Size, head.Size);
        Assert.Equal(tree.Root.ToArray(), head.Root);
        Assert.Equal(checkedPast.Digest, CheckedPast.DigestOf(entries.Take(checkedPast.Size)));

        await CheckTilesAsync(context, tree);
        await CheckCheckpointsAsync(context, entries);
        await CheckReceiptsAsync(entries);
        await CheckReplayAsync(context, entries, head);
    }

    private const string Origin = TestKit.SeasonScript.Origin;

    private CheckpointVerifier Verifier() => new(Origin, Get<LogKeys>().VerifierKeys.Select(text =>
        VerifierKey.TryParse(text, out var key) ? key : throw new FormatException(text)));

    // Level L holds every 2^(8L)-th complete subtree: all of it, and nothing else.
    private static async Task CheckTilesAsync(LedgerContext context, MerkleTree tree)
    {
        var stored = await context.Tiles.AsNoTracking().OrderBy(row => row.Level).ThenBy(row => row.TileIndex).ToListAsync();
        var expected = new List<(int Level, long Index, byte[] Hashes)>();
        for (var level = 0; tree.Size >> (TileId.Height * level) > 0; level++)
        {
            var width = tree.Size >> (TileId.Height * level);
            var hashes = Enumerable.Range(0, (int)width).Select(i => tree.Node(new NodeId(TileId.Height * level, (ulong)i)).ToArray());
            expected.AddRange(hashes.Chunk(TileId.FullWidth).Select((tile, i) => (level, (long)i, tile.SelectMany(hash => hash).ToArray())));
        }

        Assert.Equal(expected, stored.Select(row => (row.Level, row.TileIndex, row.Hashes)));
    }

    private async Task CheckCheckpointsAsync(LedgerContext context, List<EntryRow> entries)
    {
        var verifier = Verifier();
        Checkpoint? before = null;
        var notes = await context.Checkpoints.AsNoTracking().Where(row => row.Size >= checkedPast.Size).OrderBy(row => row.Size).ToListAsync();
        foreach (var row in notes)
        {
            Assert.True(SignedNote.TryParse(row.Note, out var note));
            Assert.Equal(2, note.Signatures.Count);
            Assert.True(verifier.TryOpen(row.Note, out Checkpoint? checkpoint, out _));
            Assert.Equal(2, note.Verify([.. Get<LogKeys>().VerifierKeys.Select(text => VerifierKey.TryParse(text, out var key) ? key : null!)]).Verified.Count);
            Assert.Equal((ulong)row.Size, checkpoint.Size);
            Assert.Equal(MerkleTree.Build([.. entries.Take((int)row.Size).Select(entry => TreeHasher.Leaf(entry.Leaf))]).Root, checkpoint.Root);
            if (before is { Size: > 0 })
            {
                var proof = await Get<LogReader>().ConsistencyAsync(before.Size, checkpoint.Size, CancellationToken.None);
                Assert.True(ConsistencyProof.Verify(before.Size, before.Root, checkpoint.Size, checkpoint.Root, proof));
            }

            before = checkpoint;
        }

        Assert.Equal(entries.Count, notes[^1].Size);
        if (new SignedHeadFile(Options).Read() is { } kept)
        {
            Assert.Contains(notes, row => row.Note == kept);
        }
    }

    private async Task CheckReceiptsAsync(List<EntryRow> entries)
    {
        var verifier = Verifier();
        foreach (var row in entries.Skip(checkedPast.Size))
        {
            var receipt = await Get<ReceiptBook>().OfAsync(row, CancellationToken.None);
            Assert.True(TlogProof.TryParse(receipt.Proof, out var proof));
            Assert.Equal((ulong)row.Index, proof.Index);
            Assert.True(proof.TryVerify(TreeHasher.Leaf(row.Leaf), verifier, out _, out _));
            Assert.True(StatementId.TryFromBytes(row.StatementId, out var id));
            if (given.TryGetValue(id, out var first))
            {
                Assert.Equal(first, receipt.ToByteArray());
            }
        }

        Assert.Subset(entries.Select(row => Convert.ToHexStringLower(row.StatementId)).ToHashSet(), given.Keys.Select(id => id.ToString()).ToHashSet());
    }

    private async Task CheckReplayAsync(LedgerContext context, List<EntryRow> entries, HeadRow head)
    {
        var parts = (await context.SealedParts.AsNoTracking().Where(row => row.EntryIndex >= checkedPast.Size).ToListAsync())
            .ToLookup(row => row.EntryIndex);
        var replayed = checkedPast.NewState();
        var past = new LogPast();
        entries.Take(checkedPast.Size).ToList().ForEach(row => past.Append(row.Leaf, checkedPast.RecordedAtMs));
        var recordedAt = checkedPast.RecordedAtMs;
        for (var index = checkedPast.Size; index < entries.Count; index++)
        {
            var row = entries[index];
            Assert.Equal(index, row.Index);
            Assert.True(LeafCodec.TryDecode(row.Leaf, out var leaf, out _));
            Assert.True(leaf.RecordedAtMs >= recordedAt, $"recorded_at decreases at {index}");
            recordedAt = leaf.RecordedAtMs;
            var statement = Admitted(row, leaf, parts[index]);
            var ruling = CustodyFold.Apply(new RecordedStatement(statement, (ulong)index, recordedAt, past.SeenBy(statement.Message)), replayed);
            past.Append(row.Leaf, recordedAt);
            var admitted = Assert.IsType<Ruling.Admitted>(ruling);
            replayed.Apply(admitted.Changes);
            var receipt = Receipt.Parser.ParseFrom(row.Ruling);
            Assert.Equal(admitted.Lots, receipt.Lots);
            Assert.Equal(admitted.Notices, receipt.Notices);
            Assert.Equal(recordedAt, receipt.RecordedAtMs);
        }

        Assert.Equal(recordedAt, head.RecordedAtMs);
        await CheckStateAsync(context, entries, replayed);
    }

    private static AdmittedStatement Admitted(EntryRow row, LogEntry leaf, IEnumerable<SealedPartRow> parts)
    {
        var sealedParts = parts.ToDictionary(part => part.Name);
        var signed = new SignedStatement
        {
            Statement = leaf.Statement,
            Signatures = { leaf.Signatures },
            SealedParts =
            {
                Statement.Parser.ParseFrom(leaf.Statement).Sealed.Select(digest => new SealedPart
                {
                    Name = digest.Name,
                    Salt = ByteString.CopyFrom(sealedParts[digest.Name].Salt),
                    Content = ByteString.CopyFrom(sealedParts[digest.Name].Content),
                }),
            },
        };
        Assert.True(StatementAdmission.TryAdmit(signed, Origin, out var admitted, out var refusal), $"{refusal}");
        Assert.Equal(admitted.Id.Span.ToArray(), row.StatementId);
        return admitted;
    }

    // The log's own index by statement is where the places are kept.
    private static async Task CheckStateAsync(LedgerContext context, List<EntryRow> entries, MemoryCustodyState replayed)
    {
        var stored = await context.State.AsNoTracking().ToListAsync();
        Assert.Equal(replayed.Count, stored.Count + entries.Count);
        foreach (var row in stored)
        {
            Assert.True(StateKey.TryFromBytes(row.Key, out var key));
            Assert.True(replayed.TryGet(key, out var value) && value.Span.SequenceEqual(row.Value), $"The record {key.Kind} is not the one that the log makes.");
        }

        foreach (var row in entries)
        {
            Assert.True(StatementId.TryFromBytes(row.StatementId, out var id));
            Assert.True(replayed.TryGet(StateKey.Place(id), out var place) && place.Span.SequenceEqual(LotPlaces.ValueOf((ulong)row.Index)));
        }
    }
}
