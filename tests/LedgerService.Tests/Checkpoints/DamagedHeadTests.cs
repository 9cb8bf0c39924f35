using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Checkpoints;

/// <summary>One stored thing changed at the right edge: refused, and nothing is signed or written.</summary>
public sealed class DamagedHeadTests
{
    public static TheoryData<string, string> Damages => new()
    {
        { "head size less", "newest checkpoint in the database is of" },
        { "head size more", "newest checkpoint in the database is of" },
        { "head root", "another root" },
        { "head gone", "head row is missing" },
        { "checkpoint root", "keys signed (InvalidSignature)" },
        { "checkpoint signature", "keys signed (InvalidSignature)" },
        { "checkpoint gone", "newest checkpoint in the database is of" },
        { "checkpoint of strangers", "keys signed (Unverified)" },
        { "tile", "a tile was changed or is missing" },
        { "tile short", "a tile was changed or is missing" },
        { "tile gone", "a tile was changed or is missing" },
        { "last leaf", "is not the one that the tree holds" },
        { "last entry gone", "entries were added or taken away" },
        { "entry added", "entries were added or taken away" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task WhatDoesNotHoldTogetherIsNotSignedOn(string damage, string expected)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var signed = ledger.Get<SignedHeadFile>().Read();
        await using (var context = ledger.Context())
        {
            await DamageAsync(context, damage);
        }

        if (damage == "head gone")
        {
            // The file alone would refuse it too.
            File.Delete(ledger.Get<SignedHeadFile>().Path);
            signed = null;
        }

        var before = await StoredAsync(ledger);
        var refusal = Assert.Throws<LedgerRefusedToStartException>(ledger.Reload);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(OperationsSection.Damage, refusal.Section);
        Assert.Equal(before, await StoredAsync(ledger));
        Assert.Equal(signed, new SignedHeadFile(ledger.Options).Read());
    }

    private static async Task DamageAsync(LedgerContext context, string damage)
    {
        var head = await context.Heads.SingleAsync();
        var checkpoint = await context.Checkpoints.OrderBy(row => row.Size).LastAsync();
        var tile = await context.Tiles.OrderBy(row => row.Level).ThenBy(row => row.TileIndex).FirstAsync();
        var last = await context.Entries.OrderBy(row => row.Index).LastAsync();
        switch (damage)
        {
            case "head size less": head.Size--; break;
            case "head size more": head.Size++; break;
            case "head root": head.Root = Flipped(head.Root, 0); break;
            case "head gone": context.Remove(head); break;
            case "checkpoint root": checkpoint.Note = checkpoint.Note.Replace(Hash.FromBytes(head.Root).ToBase64(), Hash.FromBytes(Flipped(head.Root, 3)).ToBase64(), StringComparison.Ordinal); break;
            case "checkpoint signature": checkpoint.Note = Bent(checkpoint.Note); break;
            case "checkpoint gone": context.Remove(checkpoint); break;
            case "checkpoint of strangers": checkpoint.Note = checkpoint.Note.Replace($"— {SeasonScript.Origin} ", "— stranger.example/log ", StringComparison.Ordinal); break;
            case "tile": tile.Hashes = Flipped(tile.Hashes, tile.Hashes.Length - 1); break;
            case "tile short": tile.Hashes = tile.Hashes[..^32]; break;
            case "tile gone": context.Remove(tile); break;
            case "last leaf": last.Leaf = Flipped(last.Leaf, last.Leaf.Length / 2); break;
            case "last entry gone": context.Remove(last); break;
            case "entry added": context.Add(new EntryRow { Index = last.Index + 1, StatementId = new byte[32], Leaf = last.Leaf, Ruling = last.Ruling }); break;
            default: throw new ArgumentException(damage);
        }

        await context.SaveChangesAsync();
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var bent = (byte[])bytes.Clone();
        bent[at] ^= 1;
        return bent;
    }

    // A bit of the first signature itself: its line stays well-formed.
    private static string Bent(string note)
    {
        var lines = note.Split('\n');
        var line = Array.FindIndex(lines, text => text.StartsWith('—'));
        var cut = lines[line].LastIndexOf(' ') + 1;
        var bytes = Convert.FromBase64String(lines[line][cut..]);
        bytes[^1] ^= 1;
        lines[line] = lines[line][..cut] + Convert.ToBase64String(bytes);
        return string.Join('\n', lines);
    }

    private static async Task<string> StoredAsync(TestLedger ledger)
    {
        await using var context = StorageServices.Open(ledger.Options);
        var heads = await context.Heads.AsNoTracking().ToListAsync();
        var checkpoints = await context.Checkpoints.AsNoTracking().OrderBy(row => row.Size).Select(row => row.Note).ToListAsync();
        return string.Join('\n', [.. heads.Select(head => $"{head.Size} {Convert.ToHexString(head.Root)}"), .. checkpoints]);
    }
}
