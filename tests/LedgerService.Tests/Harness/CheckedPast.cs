using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Tests;

/// <summary>The first entries of a log that were checked whole once, and what they made: a check of its copies goes on from there.</summary>
/// <param name="Size">How many entries.</param>
/// <param name="RecordedAtMs">recorded_at of the last of them, Unix milliseconds.</param>
/// <param name="Digest">SHA-256 over all bytes of their rows.</param>
/// <param name="Records">State after them.</param>
internal sealed record CheckedPast(int Size, long RecordedAtMs, byte[] Digest, IReadOnlyList<StateChange> Records)
{
    /// <summary>That of an empty log.</summary>
    public static CheckedPast Nothing { get; } = new(0, 0, DigestOf([]), []);

    /// <summary>What a ledger holds, which was checked just now.</summary>
    public static async Task<CheckedPast> OfAsync(LedgerContext context)
    {
        var head = await context.Heads.AsNoTracking().SingleAsync();
        var entries = await context.Entries.AsNoTracking().OrderBy(row => row.Index).ToListAsync();
        var records = (await context.State.AsNoTracking().ToListAsync()).Select(row => new StateChange(KeyOf(row.Key), row.Value))
            .Concat(entries.Select(row => new StateChange(StateKey.Place(IdOf(row)), LotPlaces.ValueOf((ulong)row.Index))));
        return new CheckedPast(entries.Count, head.RecordedAtMs, DigestOf(entries), [.. records]);
    }

    /// <summary>SHA-256 over index, statement id, leaf and ruling of each.</summary>
    public static byte[] DigestOf(IEnumerable<EntryRow> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in entries)
        {
            hash.AppendData(BitConverter.GetBytes(row.Index));
            hash.AppendData(row.StatementId);
            hash.AppendData(row.Leaf);
            hash.AppendData(row.Ruling);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The state, to be gone on from.</summary>
    public MemoryCustodyState NewState()
    {
        var state = new MemoryCustodyState();
        state.Apply(Records);
        return state;
    }

    private static StateKey KeyOf(byte[] bytes) => StateKey.TryFromBytes(bytes, out var key) ? key : throw new FormatException();

    private static StatementId IdOf(EntryRow row) => StatementId.TryFromBytes(row.StatementId, out var id) ? id : throw new FormatException();
}
