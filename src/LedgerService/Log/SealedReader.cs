using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Log;

/// <summary>Reads restricted sealed parts for those who replay the log. What is about persons never leaves by this way.</summary>
public sealed class SealedReader(IDbContextFactory<LedgerContext> contexts)
{
    /// <summary>What a sealed bundle holds for these entries, in their order (docs/formats/tiles.md).</summary>
    /// <param name="first">Index of the first entry.</param>
    /// <param name="count">Entries; they are there.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<byte[]> RestrictedAsync(ulong first, int count, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var from = (long)first;
        var rows = await context.SealedParts.AsNoTracking()
            .Where(row => row.EntryIndex >= from && row.EntryIndex < from + count && row.Class == (int)SealedClass.Restricted)
            .ToListAsync(cancellation);
        var byEntry = rows.ToLookup(row => row.EntryIndex);

        // A statement has its parts in the order of their names.
        return [.. Enumerable.Range(0, count).SelectMany(i => SealedBundle.Encode(byEntry[from + i]
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new SealedPart
            {
                Name = row.Name,
                Salt = ByteString.CopyFrom(row.Salt),
                Content = ByteString.CopyFrom(row.Content),
            })))];
    }
}
