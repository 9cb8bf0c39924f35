using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>Single records of custody state inside a transaction. Dispose before the connection closes.</summary>
internal sealed class StateLookup(LedgerContext context) : IDisposable
{
    private SqliteStatement? records;
    private SqliteStatement? indexes;

    /// <summary>Whether a question takes a trip: then many are better asked together, beforehand.</summary>
    public bool HasRoundTrips => context.Database.GetDbConnection() is not SqliteConnection;

    /// <summary>The record under a key, or null.</summary>
    public byte[]? Find(StateKey key)
    {
        if (context.Database.GetDbConnection() is not SqliteConnection embedded)
        {
            return StateRead.RowsAsync(context, [key.Span.ToArray()], CancellationToken.None).ToBlockingEnumerable().FirstOrDefault()?.Value;
        }

        if (key.Kind != StateKind.Place)
        {
            return SqliteState.Find(records ??= SqliteState.Reader(embedded), key.Span);
        }

        return SqliteState.FindIndex(indexes ??= SqliteState.IndexReader(embedded), key.LastId().Span) is { } index
            ? LotPlaces.ValueOf((ulong)index)
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        records?.Dispose();
        indexes?.Dispose();
    }
}
